namespace Orleans;
internal static class Placeholder;

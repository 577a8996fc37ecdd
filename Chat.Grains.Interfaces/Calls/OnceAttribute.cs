namespace Chat.Calls;

/// <summary>Marks a method that must not be called again when its answer is lost. All others of the contract can be: they answer a repeat like the first.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnceAttribute : Attribute;

namespace Orleans;

/// <summary>A grain that implements it is asked before each of its calls, those of its extensions included, and runs them itself.</summary>
public interface IIncomingGrainCallFilter
{
    Task Invoke(IIncomingGrainCallContext context);
}

using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Events are missing at this place of the stream: the subscriber had fallen too far behind.</summary>
[GenerateSerializer]
public class DataNotAvailableException : OrleansException
{
    public DataNotAvailableException() : base("Events are missing here.")
    {
    }

    public DataNotAvailableException(string message) : base(message)
    {
    }

    public DataNotAvailableException(string message, Exception inner) : base(message, inner)
    {
    }
}

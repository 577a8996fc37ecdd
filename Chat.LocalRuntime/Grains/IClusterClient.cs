namespace Orleans;

/// <summary>The way into the grains from outside.</summary>
public interface IClusterClient : IGrainFactory
{
    IServiceProvider ServiceProvider { get; }
}

namespace Orleans.Runtime;

/// <summary>What an operator can ask of the silos; the key is always 0.</summary>
public interface IManagementGrain : IGrainWithIntegerKey
{
    Task<Dictionary<SiloAddress, SiloStatus>> GetHosts(bool onlyActive = false);

    /// <summary>Deactivates what has been idle for at least that long, and waits for it.</summary>
    Task ForceActivationCollection(TimeSpan ageLimit);

    Task ForceActivationCollection(SiloAddress[] hostsIds, TimeSpan ageLimit);

    Task<int> GetTotalActivationCount();

    /// <summary>The silo of a grain, or null where it is not activated.</summary>
    ValueTask<SiloAddress?> GetActivationAddress(IAddressable reference);
}

namespace Chat.Gateway.Subscriptions;

/// <summary>What becomes of the events of one stream.</summary>
internal interface IStreamListener<in TEvent>
{
    /// <summary>In order, one at a time; must not wait for clients or grains.</summary>
    void Hear(TEvent told);

    /// <summary>Events may have been lost before this.</summary>
    void Miss();
}

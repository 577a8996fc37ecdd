namespace Chat.Streaming.Subscriber;

/// <summary>The extension of a grain, if that grain is running right now on the caller's scheduler; otherwise null.</summary>
internal delegate IPushProducer? ProducerHere(GrainId producer);

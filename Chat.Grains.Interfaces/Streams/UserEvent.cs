namespace Chat.Streams;

/// <summary>Something only one user is to hear of; travels on the stream (<see cref="ChatStreams.User"/>, user id).</summary>
[GenerateSerializer, Immutable, Alias("chat.UserEvent")]
public abstract record UserEvent([property: Id(0)] UserId UserId);

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Chat.Gateway.Errors;
using Chat.Gateway.Hub;
using Chat.Gateway.Messages;
using Chat.Gateway.Subscriptions;
using Chat.Messages;
using Chat.Presence;
using Chat.Reading;
using Chat.Rooms;
using Chat.Typing;
using Chat.Users;

namespace Chat.Gateway.Json;

/// <summary>Everything that crosses the hub.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    MaxDepth = RestJson.MaxDepth,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(CamelCase<MessageType>), typeof(CamelCase<RoomType>), typeof(CamelCase<RoomRole>), typeof(CamelCase<UserRole>), typeof(CamelCase<PresenceStatus>)])]
[JsonSerializable(typeof(ChatError))]
[JsonSerializable(typeof(RoomId))]
[JsonSerializable(typeof(ImmutableArray<RoomId>))]
[JsonSerializable(typeof(Dictionary<RoomId, long>))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PresenceStatus))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(EditMessage))]
[JsonSerializable(typeof(MessageId))]
[JsonSerializable(typeof(LoadMessagesRequest))]
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(SyncPage))]
[JsonSerializable(typeof(JoinedRoom))]
[JsonSerializable(typeof(ReadState))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(ImmutableArray<PresenceSnapshot>))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MemberJoined))]
[JsonSerializable(typeof(MemberLeft))]
[JsonSerializable(typeof(RoomSummary))]
[JsonSerializable(typeof(RoomLeft))]
[JsonSerializable(typeof(TypingChanged))]
[JsonSerializable(typeof(PresenceChanged))]
[JsonSerializable(typeof(ReadAdvanced))]
[JsonSerializable(typeof(Resync))]
[JsonSerializable(typeof(Draining))]
internal sealed partial class HubJson : JsonSerializerContext;

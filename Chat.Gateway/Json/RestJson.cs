using System.Text.Json.Serialization;
using Chat.Gateway.Auth;
using Chat.Gateway.Directs;
using Chat.Gateway.Errors;
using Chat.Gateway.Messages;
using Chat.Gateway.Rooms;
using Chat.Gateway.Users;
using Chat.Messages;
using Chat.Presence;
using Chat.Reading;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Gateway.Json;

/// <summary>Everything that crosses REST.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    MaxDepth = MaxDepth,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(CamelCase<MessageType>), typeof(CamelCase<RoomType>), typeof(CamelCase<RoomRole>), typeof(CamelCase<UserRole>), typeof(CamelCase<PresenceStatus>)])]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(RegisterRequest))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(SignedInResponse))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(PublicUser))]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(UpdateMeRequest))]
[JsonSerializable(typeof(RoomPage))]
[JsonSerializable(typeof(CreateRoomRequest))]
[JsonSerializable(typeof(CreatedRoom))]
[JsonSerializable(typeof(JoinedRoom))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(PostMessageRequest))]
[JsonSerializable(typeof(EditMessageRequest))]
[JsonSerializable(typeof(MarkReadRequest))]
[JsonSerializable(typeof(ReadState))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(DirectList))]
[JsonSerializable(typeof(OpenDirectRequest))]
[JsonSerializable(typeof(OpenedDirect))]
internal sealed partial class RestJson : JsonSerializerContext
{
    /// <summary>Deepest nesting accepted; what the server itself sends is half as deep.</summary>
    public const int MaxDepth = 16;
}

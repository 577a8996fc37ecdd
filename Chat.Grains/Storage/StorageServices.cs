#pragma warning disable
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Storage;

public static class StorageServices
{
    public static IServiceCollection AddChatStorage(this IServiceCollection services, IConfiguration configuration) => throw new NotSupportedException();
}

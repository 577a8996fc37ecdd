using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Tests.Gateway.Driver;

/// <summary>The code of a refusal, wherever it came from.</summary>
internal static class Answers
{
    public static async Task<string> Code(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text).RootElement.Text("code");
    }

    /// <summary>The code of the refusal, or "ok".</summary>
    public static async Task<string> Code(this Task call)
    {
        try
        {
            await call;
            return "ok";
        }
        catch (HubException refusal)
        {
            Assert.DoesNotContain("Exception", refusal.Message, StringComparison.Ordinal);
            Assert.StartsWith("{\"code\":", refusal.Message, StringComparison.Ordinal);
            return JsonDocument.Parse(refusal.Message).RootElement.Text("code");
        }
    }
}

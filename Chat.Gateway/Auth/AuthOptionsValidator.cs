using System.Text;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Auth;

/// <summary>A wrong setting stops the start with a line that names it.</summary>
internal sealed class AuthOptionsValidator : IValidateOptions<AuthOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(AuthOptions options)
    {
        if (options.SigningKey is { } key && Encoding.UTF8.GetByteCount(key) < AuthOptions.MinKeyBytes)
            yield return $"Chat:Auth:SigningKey must have at least {AuthOptions.MinKeyBytes} bytes.";
        if (string.IsNullOrWhiteSpace(options.Issuer)) yield return "Chat:Auth:Issuer must not be empty.";
        if (string.IsNullOrWhiteSpace(options.Audience)) yield return "Chat:Auth:Audience must not be empty.";
        if (options.AccessTokenLifetime < TimeSpan.FromSeconds(1) || options.AccessTokenLifetime > TimeSpan.FromDays(1))
            yield return "Chat:Auth:AccessTokenLifetime must be between 00:00:01 and 1.00:00:00.";
        if (options.Authority is { } authority && !(Uri.TryCreate(authority, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return "Chat:Auth:Authority must be an absolute http or https address.";
    }
}

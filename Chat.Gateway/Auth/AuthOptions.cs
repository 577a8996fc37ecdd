namespace Chat.Gateway.Auth;

/// <summary>Settings of tokens, section <c>Chat:Auth</c> (acceptance A1 to A3).</summary>
internal sealed class AuthOptions
{
    public const string Section = "Chat:Auth";

    public const int MinKeyBytes = 32;

    /// <summary>The HS256 key, at least 32 bytes of UTF-8. Missing: one is made and kept in the data folder. Changing it ends all access tokens.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The <c>iss</c> of our own tokens.</summary>
    public string Issuer { get; set; } = "chat";

    /// <summary>The <c>aud</c> that tokens must have.</summary>
    public string Audience { get; set; } = "chat";

    /// <summary>How long an access token is good. Longer means fewer renewals, and longer until a change of role or name is in it.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>An OIDC provider whose tokens are accepted too: its address, where <c>.well-known/openid-configuration</c> is.</summary>
    public string? Authority { get; set; }

    /// <summary>The <c>aud</c> in tokens of <see cref="Authority"/>; <see cref="Audience"/> when missing.</summary>
    public string? AuthorityAudience { get; set; }

    /// <summary>
    /// The <c>typ</c> in the header of its tokens. Null: those of access tokens, <c>at+jwt</c> and <c>application/at+jwt</c>. Where the
    /// provider says <c>JWT</c>, its identity tokens pass too, if they have the audience.
    /// </summary>
    public string? AuthorityTokenType { get; set; }
}

using Chat.Users;

namespace Chat.Tests.Users;

public class UserRulesTests
{
    private static readonly UserId Id = new("auth0|42");

    [Theory]
    [InlineData("Ada.Lovelace", "ada.lovelace")]
    [InlineData("a_b", "a_b")]
    public void A_username_is_kept_in_lower_case(string given, string kept) => Assert.Equal(kept, UserRules.Username(given));

    [Theory]
    [InlineData("ab", ErrorCode.Invalid)]
    [InlineData("a b c", ErrorCode.Invalid)]
    [InlineData("ädä", ErrorCode.Invalid)]
    [InlineData(null, ErrorCode.Invalid)]
    [InlineData("abcdefghijklmnopqrstu", ErrorCode.TooLong)]
    public void A_bad_username_is_refused(string? given, ErrorCode code) => Assert.Equal(code, Assert.Throws<ChatException>(() => UserRules.Username(given)).Code);

    [Theory]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("ada@b@c")]
    [InlineData("a da@example.com")]
    public void What_is_not_an_address_is_refused(string given) => Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => EmailAddress.Of(given)).Code);

    [Fact]
    public void A_token_with_nothing_but_a_subject_makes_a_user()
    {
        var user = UserRules.Provisioned(Id, new ProvisionUser(), DateTimeOffset.UnixEpoch);
        Assert.Equal("auth042", user.Username);
        Assert.Equal("auth042", user.DisplayName);
    }

    [Fact]
    public void Claims_that_do_not_fit_are_left_out()
    {
        var user = UserRules.Provisioned(Id, new ProvisionUser { Name = "Ada\0", Email = "nonsense", Picture = "javascript:x", PreferredUsername = "Ada Lovelace" }, DateTimeOffset.UnixEpoch);
        Assert.Equal("ada.lovelace", user.Username);
        Assert.Equal("ada.lovelace", user.DisplayName);
        Assert.Null(user.Email);
        Assert.Null(user.AvatarUrl);
    }

    [Fact]
    public void An_address_is_no_name()
    {
        const string address = "jane.secret@example.org";
        var claims = new ProvisionUser { Name = address, PreferredUsername = address.ToUpperInvariant(), Email = address };
        var user = UserRules.Provisioned(Id, claims, DateTimeOffset.UnixEpoch);
        Assert.Equal(("auth042", "auth042"), (user.Username, user.DisplayName));
    }

    [Fact]
    public void A_numbered_username_still_fits() => Assert.Equal("abcdefghijklmn.00042", UserRules.Numbered("abcdefghijklmnopqrst", 42));
}

using Chat.Accounts;
using Chat.Limits;
using Microsoft.Extensions.Options;

namespace Chat.Tests.Accounts;

public class PasswordsTests
{
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    [Fact]
    public async Task Half_of_the_cores_hash_some_wait_and_the_rest_is_refused_at_once()
    {
        using var passwords = new Passwords(Options.Create(new LimitOptions { WaitingPasswords = 2 }));
        var hashes = Enumerable.Range(0, AtOnce * 20).Select(_ => passwords.Hash("correct horse")).ToArray();

        var refusals = hashes.Where(h => h.IsFaulted).Select(h => Assert.IsType<ChatException>(h.Exception!.InnerException)).ToArray();
        Assert.InRange(hashes.Length - refusals.Length, AtOnce * 3, hashes.Length - 1);
        Assert.All(refusals, r => Assert.Equal((ErrorCode.RateLimited, TimeSpan.FromSeconds(2)), (r.Code, r.RetryAfter)));
        foreach (var hash in hashes.Where(h => !h.IsFaulted)) Assert.True(await passwords.Verify(await hash, "correct horse"));
    }

    [Fact]
    public async Task Switched_off_all_wait()
    {
        using var passwords = new Passwords(Options.Create(new LimitOptions { WaitingPasswords = 0 }));
        Assert.Equal(AtOnce * 25, (await Task.WhenAll(Enumerable.Range(0, AtOnce * 25).Select(_ => passwords.Hash("correct horse")))).Length);
    }
}

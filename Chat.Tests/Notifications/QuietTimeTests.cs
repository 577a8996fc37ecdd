using System.Globalization;
using Chat.Notifications;

namespace Chat.Tests.Notifications;

public sealed class QuietTimeTests
{
    [Theory]
    [InlineData("22:00", "07:30", "UTC", "2026-01-31T21:59:59Z", false)]
    [InlineData("22:00", "07:30", "UTC", "2026-01-31T22:00:00Z", true)]
    [InlineData("22:00", "07:30", "UTC", "2026-02-01T00:00:00Z", true)]
    [InlineData("22:00", "07:30", "UTC", "2026-02-01T07:29:59Z", true)]
    [InlineData("22:00", "07:30", "UTC", "2026-02-01T07:30:00Z", false)]
    [InlineData("12:00", "13:00", "UTC", "2026-01-31T12:30:00Z", true)]
    [InlineData("12:00", "13:00", "UTC", "2026-01-31T13:30:00Z", false)]
    // The clock of the zone counts, in summer too.
    [InlineData("12:00", "13:00", "Europe/Berlin", "2026-01-31T11:30:00Z", true)]
    [InlineData("12:00", "13:00", "Europe/Berlin", "2026-07-31T10:30:00Z", true)]
    [InlineData("12:00", "13:00", "Europe/Berlin", "2026-07-31T11:30:00Z", false)]
    [InlineData("12:00", "13:00", "Asia/Kolkata", "2026-01-31T06:30:00Z", true)]
    [InlineData("12:00", "13:00", "America/Argentina/Buenos_Aires", "2026-01-31T15:30:00Z", true)]
    [InlineData("12:00", "13:00", "Etc/GMT+5", "2026-01-31T17:30:00Z", true)]
    public void It_is_quiet_between_both_times_of_the_clock(string from, string to, string zone, string now, bool isQuiet)
    {
        var hours = QuietTime.Checked(new QuietHours(from, to, zone));
        Assert.Equal(isQuiet, QuietTime.Holds(hours, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("22:00", "22:00", "UTC")]
    [InlineData("24:00", "07:00", "UTC")]
    [InlineData("7:00", "08:00", "UTC")]
    [InlineData("07:00:00", "08:00", "UTC")]
    [InlineData("", "08:00", "UTC")]
    [InlineData("07:00", "08:00", "")]
    [InlineData("07:00", "08:00", "Mars/Olympus")]
    [InlineData("07:00", "08:00", "Europe/../UTC")]
    [InlineData("07:00", "08:00", "/etc/localtime")]
    [InlineData("07:00", "08:00", "posix/UTC")]
    [InlineData("07:00", "08:00", "Europe/Berlin\n")]
    public void What_are_no_hours_is_refused(string from, string to, string zone) =>
        Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => QuietTime.Checked(new QuietHours(from, to, zone))).Code);

    [Fact]
    public void Empty_ones_are_none_and_it_is_never_quiet_without_any_or_where_the_zone_is_no_longer_known()
    {
        Assert.Null(QuietTime.Checked(new QuietHours("", "", "")));
        Assert.False(QuietTime.Holds(null, DateTimeOffset.UnixEpoch));
        Assert.False(QuietTime.Holds(new QuietHours("00:00", "23:59", "Mars/Olympus"), DateTimeOffset.UnixEpoch));
    }
}

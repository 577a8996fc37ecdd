using System.Collections.Immutable;
using Chat.Notifications;

namespace Chat.Tests.Notifications;

public sealed class NotificationRulesTests
{
    private static readonly NotificationSettings Said = new(new QuietHours("22:00", "07:30", "UTC"), ["engine"]);

    [Fact]
    public void Keywords_are_trimmed_and_each_is_there_once_whatever_its_case() =>
        Assert.Equal(["Engine", "first bug", "猫", "C++"], Of("  Engine ", "engine", "first  bug", "猫", "C++", "ENGINE").Keywords.AsEnumerable());

    [Fact]
    public void What_is_left_out_stays_and_what_is_empty_goes()
    {
        Assert.True(NotificationRules.AreSame(Said, NotificationRules.With(Said, new ChangeNotifications())));
        Assert.Equal(Said.QuietHours, Of().QuietHours);
        Assert.Empty(Of().Keywords);
        var loud = NotificationRules.With(Said, new ChangeNotifications { QuietHours = new QuietHours("", "", "") });
        Assert.Equal((null, "engine"), (loud.QuietHours, loud.Keywords.Single()));
    }

    [Fact]
    public void What_is_no_keyword_or_too_many_of_them_is_refused()
    {
        foreach (var bad in new[] { "", "  ", "!?", "🎉", "two\nlines", null! })
            Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => Of(bad)).Code);
        Assert.Equal(ErrorCode.TooLong, Assert.Throws<ChatException>(() => Of(new string('x', NotificationRules.MaxKeyword + 1))).Code);
        var most = Enumerable.Range(0, NotificationRules.MostKeywords).Select(i => $"word{i}").ToArray();
        Assert.Equal(most.AsEnumerable(), Of([.. most, "Word0"]).Keywords);
        Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => Of([.. most, "more"])).Code);
    }

    [Fact]
    public void A_level_is_one_of_three() =>
        Assert.Equal(ErrorCode.Invalid, Assert.Throws<ChatException>(() => NotificationRules.Level((NotificationLevel)3)).Code);

    private static NotificationSettings Of(params ImmutableArray<string> keywords) =>
        NotificationRules.With(Said, new ChangeNotifications { Keywords = keywords });
}

using Chat.Storage;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

/// <summary>The plans PostgreSQL keeps for the statements that run most: by index, however little it knows of the tables.</summary>
public sealed class PostgresPlanTests
{
    private static readonly (Statement Statement, string Values)[] Hot =
    [
        (Statement.MessagesUpTo, "'r1', null, 9223372036854775807, 50, true"),
        (Statement.MessagesUpTo, "'r1', null, 500, 1, true"),
        (Statement.NewestMessages, "'r1', 200"),
        (Statement.MessagesUpTo, "'r1', 'ada', 499, 51, false"),
        (Statement.MessagesAbove, "'r1', 'ada', 500, 51, false"),
        (Statement.MessagesSince, "'r1', 900, 500"),
        (Statement.LoadMessage, "'r1', 'ada', 500"),
        (Statement.LoadRoom, "'r1'"),
        (Statement.CountUnread, "'r1', 'ada', 990, 1000, 1000"),
        (Statement.MembershipSince, "'r1', 900, 501"),
        (Statement.MessagesByClientIds, """'r1', '[{"author":"ada","client":"c-1"}]'"""),
        (Statement.RefusedRooms, """'[{"room_id":"r1","expected":1001}]', '[{"room_id":"r1","author_id":"ada","client_id":"c-1"}]'"""),
        (Statement.AdvanceRooms, """'[{"room_id":"r1","expected":1001,"rev":1002,"last_seq":1001,"last_shown_seq":1001,"member_count":1}]'"""),
        (Statement.UpdateMessage, "'r1', 500, 1002, '', null, '2026-01-31T08:15:00Z', null, null, null, null"),
        (Statement.ThreadStanding, "'r1', 'ada', 900, 999"),
        (Statement.ThreadReplies, "'r1', 500, 9223372036854775807, 51, 0"),
        (Statement.FollowedThreads, "'ada', 9223372036854775807, '~', 0, 21, 999"),
        (Statement.MarkThreadRead, "'ada', 'r1', 500, 900"),
        (Statement.CountMentions, "'ada', 'r1', 990, 1000, 999"),
        (Statement.ChosenReactions, """'ada', '[{"room_id":"r1","seq":500,"emoji":"x"}]'"""),
        (Statement.AddReaction, "'r1', 500, 'x', 'ada', 1002"),
        (Statement.RemoveReaction, "'r1', 500, 'x', 'ada'"),
        (Statement.RemoveReactions, "'r1', 500"),
        (Statement.KeepText, "'r1', 500, 1002"),
        (Statement.EarlierTexts, "'r1', 500, 1002, 199"),
        (Statement.RemoveTexts, "'r1', 500"),
        (Statement.SetCursor, "'r1', 'ada', 500"),
        (Statement.PinnedSeqs, "'r1'"),
        (Statement.PinnedMessages, "'r1', 'ada'"),
        (Statement.RoomIdsOfUser, "'ada'"),
        (Statement.FindRooms, "'ada', '%r%', '', '', 51, 1000, 5000, 2000"),
        (Statement.FindRoomsByWords, "'ada', '%room%', '', '', 51, 1000, 5000"),
        (Statement.FindUsers, "'a', 'b', 20"),
        (Statement.RemoveStates, "'tries', '2026-01-31', 2000"),
        (Statement.EndOfSessions, "'', 2000"),
        (Statement.RemoveSessions, "'', '~', '2026-01-31'"),
        (Statement.EndOfMemberships, "'', '', 2000"),
        (Statement.ForgetMemberships, "'', '', 'r2', '', '2026-01-31'"),
        (Statement.RemoveMemberships, "'', '', 'r2', '', '2026-01-31'"),
        (Statement.RoomAccess, "'r1', 'ada'"),
        (Statement.LoadSanctions, "'r1'"),
        (Statement.SanctionPage, "'r1', 0, 9223372036854775807, 51"),
        (Statement.LoadSlowPosts, "'r1'"),
        (Statement.KeepSlowPost, "'r1', 'ada', '2026-01-31T08:15:00Z'"),
        (Statement.InvitesOfRoom, "'r1', now()"),
        (Statement.InvitesOfUser, "'ada', now(), 100"),
        (Statement.FindInvite, "'ada', 'c', now()"),
        (Statement.RemoveInvites, "now(), 100"),
        (Statement.FileReport, "'r1', 1, 'ada', 'x', now(), 'u1', 'x', now()"),
        (Statement.Reports, "'ada', 0, 9223372036854775807, 51"),
        (Statement.ReportsOfRoom, "'ada', 0, 9223372036854775807, 51, 'r1'"),
        (Statement.ReportsOfModerator, "'ada', 0, 9223372036854775807, 51"),
        (Statement.CountReports, "'ada', 100"),
        (Statement.CountReportsOfModerator, "'ada', 100"),
        (Statement.FindReport, "1, 'ada'"),
        (Statement.DecideReport, "1, 1, null, 'ada', now()"),
        (Statement.ModeratesRooms, "'ada'"),
        (Statement.AuditPage, "9223372036854775807, 51"),
        (Statement.AuditOfRoom, "9223372036854775807, 51, 'r1', null, null"),
        (Statement.AuditOfActor, "9223372036854775807, 51, 'u1', null"),
        (Statement.AuditOfAction, "9223372036854775807, 51, 3"),
        (Statement.Summaries, "'ada', null, 9223372036854775807, '~', 50, 1000, 5000, false"),
    ];

    [Fact]
    public async Task With_many_rows_messages_are_read_by_index()
    {
        await using var chat = await On(DatabaseKind.Postgres);
        await chat.Script(
            """
            insert into users (id, username, display_name, display_key, role, status_text, created_at)
            select u, u, u, u, 0, '', now() from (select 'ada' as u union all select 'u' || i from generate_series(1, 500) i) people;
            insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev, last_seq)
            select 'r' || i, 0, 'r', 'r', '', 'ada', now(), 1, 1001, 1000 from generate_series(1, 200) i;
            insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
            select 'r' || r, case when u = 0 then 'ada' else 'u' || u end, 0, now(), 1, 990
            from generate_series(1, 200) r, generate_series(0, 50) u where u > 0 or r <= 20;
            insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
            select 'r' || r, s, s + 1, 'ada', 'c-' || s, 0, 'x', now() from generate_series(1, 100) r, generate_series(1, 1000) s;
            insert into reactions (room_id, seq, emoji, user_id, rev)
            select 'r' || r, s, 'x', 'u' || u, 1 from generate_series(1, 100) r, generate_series(1, 50) s, generate_series(1, 10) u;
            insert into message_edits (room_id, seq, rev, content, edited_at, edited_by)
            select 'r' || r, s, s + 1, 'x', now(), 'ada' from generate_series(1, 100) r, generate_series(1, 100) s;
            insert into sanctions (room_id, user_id, kind, rev, reason, until, was_member, by_id, created_at)
            select 'r' || r, 'u' || u, k, 2 * u + k, 'spam', now() + u * interval '1 day', true, 'ada', now()
            from generate_series(1, 100) r, generate_series(1, 50) u, generate_series(0, 1) k;
            insert into reports (room_id, seq, author_id, content, sent_at, reporter_id, reason, created_at, state, decided_by, decided_at)
            select 'r' || (1 + i % 200), i, 'ada', 'x', now(), 'u' || (1 + i % 500), 'x', now(), case when i % 100 = 0 then 0 else 1 end,
              case when i % 100 > 0 then 'ada' end, case when i % 100 > 0 then now() + i * interval '1 second' end from generate_series(1, 20000) i;
            insert into audit_entries (at, actor_id, action, room_id, target_id)
            select now() + i * interval '1 second', 'u' || (1 + i % 500), i % 20, 'r' || (1 + i % 200), 'ada' from generate_series(1, 20000) i;
            analyze;
            """);

        await AssertByIndex(chat, "messages", "room_members", "reactions", "message_edits", "sanctions", "audit_entries", "reports");
        foreach (var (statement, index) in new[] { (Statement.RemoveReports, "reports_by_decision"), (Statement.RemoveAuditEntries, "audit_entries_by_time") })
            Assert.Contains(index, await chat.Explain(statement, "'2026-01-31', 2000"), StringComparison.Ordinal);
        Assert.Contains("sanctions_by_rev", await chat.Explain(Statement.SanctionPage, "'r1', 0, 9223372036854775807, 51"), StringComparison.Ordinal);
        Assert.Contains("messages_pinned", await chat.Explain(Statement.PinnedSeqs, "'r1'"), StringComparison.Ordinal);
        Assert.Contains("messages_pinned", await chat.Explain(Statement.PinnedMessages, "'r1', 'ada'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_new_database_messages_are_read_by_index_before_anything_was_counted()
    {
        await using var chat = await On(DatabaseKind.Postgres);

        await AssertByIndex(chat, "messages", "reactions", "message_edits");
    }

    /// <summary>Planning a page takes longer than reading it.</summary>
    [Fact]
    public async Task A_page_of_a_large_room_is_planned_once()
    {
        await using var chat = await On(DatabaseKind.Postgres);
        await chat.Script(
            $"""
            insert into users (id, username, display_name, display_key, role, status_text, created_at) values ('ada', 'ada', 'Ada', 'ada', 0, '', now());
            insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev, last_seq) values ('r1', 0, 'R', 'r', '', 'ada', now(), 1, 20001, 20000);
            insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
            select 'r1', s, s + 1, 'ada', 'c-' || s, 0, 'x', now() from generate_series(1, 20000) s;
            analyze;
            prepare page as {chat.Database.Sql[Statement.MessagesUpTo]};
            do $$
            begin
              for i in 1..6 loop execute 'execute page(''r1'', ''ada'', 9000, 51, false)'; end loop;
              if (select generic_plans from pg_prepared_statements where name = 'page') = 0 then raise exception 'Planned anew each time.'; end if;
            end
            $$
            """);
    }

    /// <summary>It changes the room's row: where an index has one of these columns, PostgreSQL writes the row anew into all indexes.</summary>
    [Fact]
    public async Task A_message_writes_into_no_index_of_the_rooms()
    {
        await using var chat = await On(DatabaseKind.Postgres);
        await chat.Room(await chat.Person("Ada"));
        await chat.Script(
            """
            do $$
            begin
              update rooms set rev = rev + 1, last_seq = last_seq + 1, last_shown_seq = last_shown_seq + 1, activity = nextval('room_activity');
              if pg_stat_get_xact_tuples_hot_updated('rooms'::regclass) = 0 then raise exception 'An index was written.'; end if;
            end
            $$
            """);
    }

    /// <summary>PostgreSQL reads each anew for each statement: nineteen took a fifth of what the commit of a message costs.</summary>
    [Fact]
    public async Task A_message_is_held_against_one_check()
    {
        await using var chat = await On(DatabaseKind.Postgres);
        await chat.Script(
            """
            do $$
            declare
              checks text := (
                select string_agg(conname, ' ') from pg_constraint where contype = 'c' and conrelid in ('rooms'::regclass, 'messages'::regclass));
            begin
              if checks is distinct from 'messages_in_order' then raise exception 'There are %.', checks; end if;
            end
            $$
            """);
    }

    [Fact]
    public async Task With_many_rooms_and_people_a_search_reads_the_index_that_serves_it()
    {
        await using var chat = await On(DatabaseKind.Postgres);
        await chat.Script(
            """
            insert into users (id, username, display_name, display_key, role, status_text, created_at)
            select 'u' || i, md5(i::text), 'U', md5((i * 7)::text), 0, '', now() from generate_series(1, 20000) i;
            insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev)
            select 'r' || i, i % 2, 'R', md5(i::text), '', 'u1', now(), 1, 1 from generate_series(1, 20000) i;
            insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
            select 'r' || r, 'u' || u, 0, now(), 1, 0 from generate_series(1, 200) r, generate_series(1, 100) u;
            analyze;
            """);

        Assert.Contains("rooms_by_words", await chat.Explain(Statement.FindRoomsByWords, "'u1', '%abc%', '', '', 51, 1000, 5000"), StringComparison.Ordinal);
        var near = await chat.Explain(Statement.FindRooms, "'u1', '%abc%', '', '', 51, 1000, 5000, 2000");
        Assert.Contains("Index Only Scan using rooms_by_name", near, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort Key: r.name_key", near, StringComparison.Ordinal);
        var people = await chat.Explain(Statement.FindUsers, "'a', 'b', 20");
        Assert.Contains("Index Scan using users_by_display_key", people, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on users", people, StringComparison.Ordinal);
        var mine = await chat.Explain(Statement.Summaries, "'u1', null, 9223372036854775807, '~', 51, 1000, 5000, false");
        Assert.Contains("room_members_of_user", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on rooms", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_of_messages_reads_the_newest_entries_or_the_index_on_grams()
    {
        await using var chat = await On(DatabaseKind.Postgres);
        await chat.Script(
            """
            insert into users (id, username, display_name, display_key, role, status_text, created_at) values ('ada', 'ada', 'Ada', 'ada', 0, '', now());
            insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev, last_seq)
            select 'r' || i, 1, 'R', 'r', '', 'ada', now(), 1, 101, 100 from generate_series(1, 200) i;
            insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
            select 'r' || r, 'ada', 0, now(), 1, 0 from generate_series(1, 200) r;
            insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
            select 'r' || r, s, s + 1, 'ada', 'c-' || s, 0, 'word', now() + (s * 200 + r) * interval '1 second' from generate_series(1, 100) s, generate_series(1, 200) r;
            insert into search_entries (room_id, created_at, seq, key, grams)
            select room_id, created_at, seq, ' word of ' || seq || ' ', (select array_agg((seq * g * 7919 % 30000)::smallint) from generate_series(1, 20) g) from messages
            order by created_at;
            insert into mentions (user_id, room_id, seq, in_room) select 'ada', room_id, seq, true from messages;
            analyze;
            """);
        const string values = "'ada', null, null, '-infinity', 'infinity', '', 0, array[1, 2]::smallint[], array['% word %']";

        var newest = await chat.Explain(Statement.SearchNewest, $"{values}, 21");
        Assert.Contains("Index Scan Backward using search_entries_by_time", newest, StringComparison.Ordinal);
        Assert.Contains("Backward using search_entries_pkey", await chat.Explain(Statement.SearchNewestOfRoom, $"{values}, 21, 'r1'"), StringComparison.Ordinal);
        foreach (var plan in new[]
        {
            await chat.Explain(Statement.SearchByGrams, $"{values}, 21, null"),
            await chat.Explain(Statement.SearchByGramsOfRooms, $"{values}, 21, array[3, 4]::smallint[]"),
        })
        {
            Assert.Contains("Bitmap Index Scan on search_entries_by_grams", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on messages", plan, StringComparison.Ordinal);
        }
        Assert.Contains("mentions_by_activity", await chat.Explain(Statement.Mentions, "'ada', 9223372036854775807, '', 0, 21"), StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on messages", await chat.Explain(Statement.LoadUnsearched, "array['r1'], 25"), StringComparison.Ordinal);
    }

    private static async Task AssertByIndex(TestChat chat, params string[] tables)
    {
        foreach (var (statement, values) in Hot)
        {
            var plan = await chat.Explain(statement, values);
            foreach (var table in tables) Assert.DoesNotContain($"Seq Scan on {table}", plan, StringComparison.Ordinal);
        }
    }
}

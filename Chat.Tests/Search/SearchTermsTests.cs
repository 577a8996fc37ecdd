using Chat.Search;

namespace Chat.Tests.Search;

/// <summary>What a query finds in a text, and what is shown of it. The store is asked the same in <see cref="SearchStoreTests"/>.</summary>
public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("Hello there", "hello", "[Hello] there")]
    [InlineData("Hello there", "HEL", "[Hel]lo there")]
    [InlineData("Hello there", "ell", "H[ell]o there")]
    [InlineData("Hello there", "he", "[He]llo there")]
    [InlineData("A b c", "b", "A [b] c")]
    [InlineData("Hello there", "there hello", "[Hello] [there]")]
    [InlineData("Hello there", "hello \"llo there\"", null)]
    [InlineData("Hello there", "\"hello there\"", "[Hello there]")]
    [InlineData("Hello, there!", "\"hello there\"", "[Hello, there]!")]
    [InlineData("Hello there", "\"hello the", null)]
    [InlineData("Hello there", "lo", null)]
    [InlineData("Hello there", "e", null)]
    [InlineData("Hello there", "hello you", null)]
    [InlineData("Crème brûlée", "creme BRULEE", "[Crème] [brûlée]")]
    [InlineData("Creme brulee", "crème", "[Creme] brulee")]
    [InlineData("Cre\u0300me", "creme", "[Cre\u0300me]")]
    [InlineData("Straße in Łódź", "strasse lodz", "[Straße] in [Łódź]")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσεύς", "[ΟΔΥΣΣΕΥΣ]")]
    [InlineData("Ёлка", "елка", "[Ёлка]")]
    [InlineData("ＦＵＬＬ width", "full", "[ＦＵＬＬ] width")]
    [InlineData("İstanbul", "istanbul", "[İstanbul]")]
    [InlineData("我们明天开会", "明天", "我们[明天]开会")]
    [InlineData("我们明天开会", "会", "我们明天开[会]")]
    [InlineData("我们明天开会", "天明", null)]
    [InlineData("カタカナとひらがな", "ひら", "カタカナと[ひら]がな")]
    [InlineData("오늘 회의실에서", "회의", "오늘 [회의]실에서")]
    [InlineData("ประชุมพรุ่งนี้", "พรุ่ง", "ประชุม[พรุ่ง]นี้")]
    [InlineData("𠮷野家", "𠮷", "[𠮷]野家")]
    [InlineData("done 🎉🎉", "🎉", "done [🎉🎉]")]
    [InlineData("up 👍🏽", "👍", "up [👍🏽]")]
    [InlineData("100% sure", "100%", "[100]% sure")]
    [InlineData("snake_case", "snake_case", "[snake_case]")]
    [InlineData("snakes case", "snake_case", null)]
    [InlineData("it isn't", "isn't", "it [isn't]")]
    [InlineData("C++ or C#", "c++", "[C++] or C#")]
    [InlineData("see https://chat.example.org/a", "example.org", "see https://chat.[example.org]/a")]
    [InlineData("see example.com", "ple.co", "see exam[ple.co]m")]
    [InlineData("'; drop table users; --", "drop table", "'; [drop] [table] users; --")]
    [InlineData("**bold** text", "bold", "**[bold]** text")]
    [InlineData("new\nline", "\"new line\"", "[new\nline]")]
    [InlineData("banana", "ana", "b[anana]")]
    public void A_query_finds_what_a_person_expects(string text, string query, string? shown)
    {
        var highlights = SearchTerms.Parse(query).Highlights(text);

        Assert.Equal(shown, highlights.IsEmpty ? null : Shown(text, highlights.Select(h => (h[0], h[1]))));
    }

    [Theory]
    [InlineData("Hello there")]
    [InlineData("我们明天开会 tomorrow")]
    [InlineData("a 🎉 x1 ประชุม")]
    public void Whatever_is_found_in_a_text_has_only_grams_of_the_text(string text)
    {
        var all = new Grams();
        all.AddWords(SearchKey.Of(text).Words);

        for (var from = 0; from < text.Length; from++)
        {
            for (var to = from + 1; to <= text.Length; to++)
            {
                var part = text[from..to];
                if (part.Any(char.IsSurrogate)) continue;
                foreach (var query in new[] { part, $"\"{part}\"" })
                {
                    var terms = SearchTerms.Parse(query);
                    if (terms.Highlights(text).IsEmpty) continue;
                    var asked = new Grams();
                    foreach (var term in terms.Terms) term.AddTo(asked);
                    Assert.Empty(asked.Numbers.Except(all.Numbers));
                }
            }
        }
    }

    [Fact]
    public void More_words_than_a_query_may_have_are_refused() =>
        Assert.Throws<ChatException>(() => SearchTerms.Parse(string.Join(' ', Enumerable.Repeat("word", 21))));

    private static string Shown(string text, IEnumerable<(int Start, int Length)> highlights)
    {
        foreach (var (start, length) in highlights.Reverse()) text = text.Insert(start + length, "]").Insert(start, "[");
        return text;
    }
}

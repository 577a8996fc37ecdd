using System.Collections.Frozen;

namespace Chat.Search;

/// <summary>
/// Letters that are another one with a mark, in lower case where there is one, with what they are looked for as. The runtime takes no letter apart here: without ICU it
/// knows no decompositions.
/// </summary>
internal static class Letters
{
    // Each line: what stands for the letters behind it.
    private static readonly string[] Lines =
    [
        "a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "ae æǣǽ",
        "b ḃḅḇ",
        "c çćĉċčḉ",
        "d ďḋḍḏḑḓđð",
        "e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "f ḟ",
        "g ĝğġģǧǵḡ",
        "h ĥȟḣḥḧḩḫẖħ",
        "i İìíîïĩīĭįǐȉȋḭḯỉịı",
        "j ĵǰ",
        "k ķǩḱḳḵĸ",
        "l ĺļľḷḹḻḽł",
        "m ḿṁṃ",
        "n ñńņňǹṅṇṉṋŉŋ",
        "o òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ",
        "oe œ",
        "p ṕṗ",
        "r ŕŗřȑȓṙṛṝṟ",
        "s śŝşšșṡṣṥṧṩſẛ",
        "ss ß",
        "t ţťțṫṭṯṱẗŧ",
        "th þ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "v ṽṿ",
        "w ŵẁẃẅẇẉẘ",
        "x ẋẍ",
        "y ýÿŷȳẏẙỳỵỷỹ",
        "z źżžẑẓẕ",
        "ʒ ǯ",
        "α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
        "ε έἐἑἒἓἔἕὲέ",
        "η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
        "ι ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ",
        "ο όὀὁὂὃὄὅὸό",
        "ρ ῤῥ",
        "σ ς",
        "υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
        "ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
        "а ӑӓ",
        "г ѓ",
        "е ѐёӗ",
        "ж ӂӝ",
        "з ӟ",
        "и йѝӣӥ",
        "к ќ",
        "о ӧ",
        "у ўӯӱӳ",
        "ч ӵ",
        "ы ӹ",
        "э ӭ",
        "і ї",
        "ѵ ѷ",
        "ә ӛ",
        "ө ӫ",
    ];

    /// <summary>The plain letter, or letters, of each that has one.</summary>
    public static FrozenDictionary<char, string> Plain { get; } = Lines
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[1].Select(letter => KeyValuePair.Create(letter, parts[0])))
        .ToFrozenDictionary();
}

using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <summary>Finds C# names of members and values, and writes <c>as</c> only where the name on the wire gives none that can be used.</summary>
internal sealed class MemberNames(IReadOnlyCollection<string> reserved)
{
    private static readonly Dictionary<char, string> Symbols = new()
    {
        ['+'] = "Plus",
        ['-'] = "Minus",
        ['*'] = "Star",
        ['/'] = "Slash",
        ['<'] = "Less",
        ['>'] = "Greater",
        ['='] = "Equal",
        ['!'] = "Not",
        ['.'] = "Dot",
        ['%'] = "Percent",
        ['#'] = "Hash",
        ['$'] = "Dollar",
        ['@'] = "At",
        ['&'] = "And",
        ['|'] = "Or",
        ['?'] = "Question",
        ['~'] = "Tilde",
        ['^'] = "Caret",
        [':'] = "Colon",
        [';'] = "Semicolon",
        [','] = "Comma",
        ['_'] = "Underscore",
        [' '] = "Blank",
    };

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Reserves the name of a member. Returns the name to write with <c>as</c>, or null if that on the wire gives it.</summary>
    /// <param name="wire">The name on the wire.</param>
    /// <param name="type">The C# name of the type, which no member can have.</param>
    /// <param name="suffix">The text behind a name that is reserved.</param>
    public string? Use(string wire, string type, string suffix)
    {
        string natural = CSharpName.Create(wire);
        // A sign is what distinguishes "+1" and "-1".
        bool isSigned = wire.Length > 1 && wire[0] is '+' or '-' && char.IsAsciiDigit(wire[1]);
        string name = IsFree(natural, type) && !isSigned ? natural : Find(wire, natural, type, suffix);
        _used.Add(name);
        return name == natural ? null : name;
    }

    /// <summary>Reserves a name that is given.</summary>
    public void Add(string name) => _used.Add(name);

    private string Find(string wire, string natural, string type, string suffix)
    {
        string spelled = Spell(wire);
        string[] candidates = [spelled, natural.Length == 0 ? "" : natural + suffix, .. Enumerable.Range(2, 10_000).Select(number => $"{(spelled.Length == 0 ? suffix : spelled)}{number}")];
        return candidates.First(candidate => IsFree(candidate, type) && CSharpName.IsValid(candidate));
    }

    private bool IsFree(string name, string type) => name.Length is > 0 and <= 100 && name != type && !reserved.Contains(name) && !_used.Contains(name) && CSharpName.IsValid(name);

    /// <summary>Spells the symbols of a name, where they are all that distinguishes it: <c>-1</c> is <c>Minus1</c>.</summary>
    private static string Spell(string wire)
    {
        if (wire.Length == 0)
        {
            return "Empty";
        }

        string words = string.Concat(wire.Take(40).Select((c, i) => Symbols.TryGetValue(c, out string? word) && (!char.IsLetterOrDigit(c) && (i == 0 || wire.Length < 4 || c is '+' or '<' or '>' or '=' or '!' or '*')) ? $" {word} " : c.ToString()));
        return CSharpName.Create(words);
    }
}

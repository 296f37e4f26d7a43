namespace Igata.Runtime.Validation.Patterns;

/// <summary>A pattern with its look-aheads, each of which is tried at the start of the text.</summary>
internal sealed class PatternSet
{
    private const string Required = "^(?=";
    private const string Forbidden = "^(?!";

    private readonly PatternProgram _program;
    private readonly List<(PatternProgram Program, bool IsRequired)> _lookAheads = [];

    /// <summary>Creates a pattern from its normal form.</summary>
    /// <param name="patterns">The look-aheads in their parentheses, and the pattern.</param>
    public PatternSet(params string[] patterns)
    {
        for (int i = 0; i + 1 < patterns.Length; i++)
        {
            bool isRequired = patterns[i].StartsWith(Required, StringComparison.Ordinal);
            string text = patterns[i].Substring(Forbidden.Length, patterns[i].Length - Forbidden.Length - 1);
            _lookAheads.Add((PatternBuilder.Build(PatternText.Parse($"^(?:{text})")), isRequired));
        }

        _program = PatternBuilder.Build(PatternText.Parse(patterns[patterns.Length - 1]));
    }

    /// <summary>Returns whether the pattern matches a text.</summary>
    /// <param name="text">The text.</param>
    public bool IsMatch(string text) =>
        _lookAheads.TrueForAll(lookAhead => lookAhead.Program.IsMatch(text) == lookAhead.IsRequired) && _program.IsMatch(text);
}

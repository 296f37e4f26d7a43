using System.Text.RegularExpressions;

namespace Igata.Import.Reading;

/// <summary>Selects operations by <c>tag:name</c>, by <c>VERB path</c>, or by name; in paths and names <c>*</c> and <c>**</c> stand for any text.</summary>
public sealed class OperationFilter
{
    private readonly List<Func<string, string, IReadOnlyList<string>, bool>> _tests = [];

    /// <summary>Creates a filter; without selections it includes everything.</summary>
    /// <exception cref="FormatException">A selection is empty.</exception>
    public OperationFilter(IEnumerable<string> selections)
    {
        ArgumentNullException.ThrowIfNull(selections);
        foreach (string selection in selections)
        {
            Selections.Add(selection);
            _tests.Add(CreateTest(selection.Trim()));
        }
    }

    /// <summary>The selections, as they were written.</summary>
    public List<string> Selections { get; } = [];

    /// <summary>Returns whether an operation is included.</summary>
    /// <param name="verb">The verb in capitals; empty if the protocol has none.</param>
    /// <param name="path">The path or the name of the operation.</param>
    /// <param name="tags">The tags of the operation.</param>
    public bool Includes(string verb, string path, IReadOnlyList<string> tags) => _tests.Count == 0 || _tests.Exists(test => test(verb, path, tags));

    private static Func<string, string, IReadOnlyList<string>, bool> CreateTest(string selection)
    {
        if (selection.Length == 0)
        {
            throw new FormatException("'--only' expects 'tag:NAME', 'VERB /path' or the name of an operation, but found nothing.");
        }

        if (selection.StartsWith("tag:", StringComparison.OrdinalIgnoreCase))
        {
            string tag = selection[4..];
            return (_, _, tags) => tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
        }

        int blank = selection.IndexOf(' ', StringComparison.Ordinal);
        string verb = blank < 0 ? "*" : selection[..blank];
        Regex path = CreatePattern(blank < 0 ? selection : selection[blank..].Trim());
        return (operation, text, _) => (verb == "*" || verb.Equals(operation, StringComparison.OrdinalIgnoreCase)) && path.IsMatch(text);
    }

    // One star stays in its segment; two cross segments. "/repos/**" also includes "/repos".
    private static Regex CreatePattern(string glob)
    {
        string pattern = Regex.Escape(glob)
            .Replace(@"/\*\*", "(/.*)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}

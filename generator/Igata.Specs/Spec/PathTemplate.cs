using System.Text.RegularExpressions;

namespace Igata.Specs.Spec;

/// <summary>Reads paths and URLs with names in braces.</summary>
internal static class PathTemplate
{
    private static readonly Regex Brace = new(@"\{([^{}]*)\}", RegexOptions.CultureInvariant);

    /// <summary>Returns the names in braces, in order.</summary>
    public static IEnumerable<string> GetNames(string template) =>
        Brace.Matches(template).OfType<Match>().Select(match => match.Groups[1].Value);

    /// <summary>Replaces each name and its braces.</summary>
    public static string Substitute(string template, string with) => Brace.Replace(template, with);
}

using System.Text.RegularExpressions;

namespace Igata.Specs.Spec;

/// <summary>Paths and URLs with names in braces.</summary>
internal static class PathTemplate
{
    private static readonly Regex Brace = new(@"\{([^{}]*)\}", RegexOptions.CultureInvariant);

    /// <summary>The names in braces, in their order.</summary>
    public static IEnumerable<string> GetNames(string template) =>
        Brace.Matches(template).Cast<Match>().Select(match => match.Groups[1].Value);

    /// <summary>The template with something else in place of each name and its braces.</summary>
    public static string Substitute(string template, string with) => Brace.Replace(template, with);
}

using System.Text.RegularExpressions;

namespace Igata.Specs.Spec;

/// <summary>Paths and URLs with names in braces.</summary>
internal static class Template
{
    private static readonly Regex Brace = new(@"\{([^{}]*)\}", RegexOptions.CultureInvariant);

    /// <summary>The names in braces, in their order.</summary>
    public static IEnumerable<string> Names(string template) =>
        Brace.Matches(template).Cast<Match>().Select(match => match.Groups[1].Value);

    /// <summary>The template with something else in place of each name and its braces.</summary>
    public static string Filled(string template, string with) => Brace.Replace(template, with);
}

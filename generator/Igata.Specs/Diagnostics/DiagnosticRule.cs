namespace Igata.Specs.Diagnostics;

/// <summary>One cause of a diagnostic, with its complete message.</summary>
/// <param name="Kind">The id, and everything that the causes of one id share.</param>
/// <param name="MessageFormat">The message: what was found, quoted, and what was expected.</param>
public sealed record DiagnosticRule(DiagnosticKind Kind, string MessageFormat)
{
    public string Id => Kind.Id;

    public Severity Severity => Kind.Severity;

    /// <summary>Creates the message for these arguments, which may contain text from a spec.</summary>
    public string FormatMessage(params object[] args) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, MessageFormat, [.. args.Select(FormatArgument)]);

    private static object FormatArgument(object argument) =>
        argument is string or SpellingSuggestion ? MessageArgument.Format(argument.ToString()!) : argument;
}

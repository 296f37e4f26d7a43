using Igata.Specs.Diagnostics;

namespace Igata.Specs.Patterns;

/// <summary>Ends the parsing of a pattern; <see cref="PatternParser.Parse"/> catches it.</summary>
/// <param name="rule">A rule whose first arguments are the pattern and its unsupported part.</param>
/// <param name="part">The unsupported part.</param>
/// <param name="args">Further arguments of the rule.</param>
internal sealed class PatternException(DiagnosticRule rule, string part, params object[] args) : Exception(rule.MessageFormat)
{
    public DiagnosticReason CreateReason(string pattern) => new(rule, [pattern, part, .. args]);
}

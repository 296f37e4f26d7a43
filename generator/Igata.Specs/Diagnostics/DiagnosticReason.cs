namespace Igata.Specs.Diagnostics;

/// <summary>A rule and its arguments, before the location is known.</summary>
internal sealed class DiagnosticReason(DiagnosticRule rule, params object[] args)
{
    public DiagnosticRule Rule { get; } = rule;

    public object[] Args { get; } = args;
}

namespace Igata.Specs.Spec;

/// <summary>Leads from the depth of a pattern to <see cref="PatternParser.Parse"/>, and no further.</summary>
internal sealed class PatternException(string part, string reason) : Exception(reason)
{
    public string Part { get; } = part;
}

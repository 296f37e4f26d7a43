namespace Igata.Specs.Spec;

/// <summary>Leads from the depth of a pattern to <see cref="PatternParser.Parse"/>, and no further.</summary>
internal sealed class PatternException(string part, string why) : Exception(why)
{
    public string Part { get; } = part;
}

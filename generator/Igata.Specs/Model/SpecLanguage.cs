namespace Igata.Specs.Model;

/// <summary>The version of the spec language. A manifest says in which version it is written.</summary>
public static class SpecLanguage
{
    public const int Version = 1;
}

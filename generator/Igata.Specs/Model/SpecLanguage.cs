namespace Igata.Specs.Model;

/// <summary>The version of the spec language. A manifest contains the version in which it is written.</summary>
public static class SpecLanguage
{
    public const int Version = 1;
}

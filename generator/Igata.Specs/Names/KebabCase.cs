namespace Igata.Specs.Names;

/// <summary>Converts names to lower-case words that are joined by hyphens.</summary>
internal static class KebabCase
{
    /// <summary>Returns for example <c>session-created</c> for <c>SessionCreated</c>.</summary>
    public static string Create(string name) => string.Join("-", WordSplitter.Split(name).Select(word => word.ToLowerInvariant()));
}

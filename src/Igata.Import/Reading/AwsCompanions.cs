using Igata.Import.Documents;

namespace Igata.Import.Reading;

/// <summary>The documents beside a service model of AWS, if they exist.</summary>
/// <param name="Paginators">How the next pages are found.</param>
/// <param name="Examples">Documented exchanges.</param>
internal sealed record AwsCompanions(SourceDocument? Paginators, SourceDocument? Examples)
{
    public static AwsCompanions Read(string path, string displayPath, CancellationToken cancel) =>
        new(Find(path, displayPath, "paginators-1.json", cancel), Find(path, displayPath, "examples-1.json", cancel));

    private static SourceDocument? Find(string path, string displayPath, string name, CancellationToken cancel)
    {
        string companion = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
        string folder = displayPath[..^Path.GetFileName(displayPath).Length];
        return File.Exists(companion) ? DocumentReader.Read(companion, folder + name, cancel) : null;
    }
}

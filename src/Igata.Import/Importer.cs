using Igata.Import.Checking;
using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Patching;
using Igata.Import.Reading;
using Igata.Import.Reporting;
using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Import.Writing;

namespace Igata.Import;

/// <summary>The form of a document.</summary>
public enum DocumentKind
{
    /// <summary>OpenAPI 2.0 to 3.2, as JSON or YAML.</summary>
    OpenApi,

    /// <summary>A service model of AWS, <c>service-2.json</c>.</summary>
    Aws,

    /// <summary>OpenRPC 1.</summary>
    OpenRpc,
}

/// <summary>What is imported, and how.</summary>
/// <param name="Kind">The form of the document.</param>
/// <param name="Path">The path of the document.</param>
/// <param name="DisplayPath">The path as it is shown in messages.</param>
/// <param name="ApiName">The name of the API in the spec.</param>
public sealed record ImportRequest(DocumentKind Kind, string Path, string DisplayPath, string ApiName)
{
    /// <summary>The folder whose files the document may refer to; null: the folder of the document.</summary>
    public string? Root { get; init; }

    /// <summary>The operations that are imported.</summary>
    public OperationFilter Filter { get; init; } = new([]);

    /// <summary>Whether members that examples of responses do not have are optional.</summary>
    public bool AreResponsesLenient { get; init; }

    /// <summary>The document itself, if it is not in a file.</summary>
    internal byte[]? Content { get; init; }

    /// <summary>Whether the extension <c>x-igata</c> is read.</summary>
    internal bool IsPatched { get; init; } = true;

    /// <summary>The names that an earlier import gave, by the elements of the document.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}

/// <summary>Imports documents as specs.</summary>
public static class Importer
{
    private const int StackSize = 256 * 1024 * 1024;

    /// <summary>Reads a document and describes it as a spec, which <c>igata check</c> accepts without findings.</summary>
    /// <exception cref="ImportException">The document cannot be imported.</exception>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static ImportResult Import(ImportRequest request, Action<string>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Types of documents are nested deeper than the stack of a thread of the pool allows.
        ImportResult? result = null;
        Exception? failure = null;
        var thread = new Thread(() => failure = Try(() => result = Run(request, progress, cancel)), StackSize) { IsBackground = true };
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw failure;
    }

    private static Exception? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static ImportResult Run(ImportRequest request, Action<string>? progress, CancellationToken cancel)
    {
        progress?.Invoke($"Reading {request.DisplayPath}");
        var limits = new DocumentLimits();
        var source = new SourceDocument(request.DisplayPath) { FullPath = Path.GetFullPath(request.Path) };
        SourceDocument document = request.Content is { } content
            ? DocumentReader.Parse(content, source, limits, cancel)
            : DocumentReader.Read(source, limits, cancel);
        progress?.Invoke("Reading the operations and the types");
        var report = new ImportReport();
        var documents = new DocumentSet(document, request.Root, limits, cancel);
        ApiDescription api = Read(documents, request, report, cancel);
        if (request.AreResponsesLenient)
        {
            LenientResponses.Apply(api, report);
        }

        progress?.Invoke($"Describing {api.Operations.Count:N0} operations");
        SpecDraft draft = ApiShaper.Describe(api, request.ApiName, new NameHistory(request.Names), report, cancel);
        SpecExtension? extension = request.IsPatched ? PatchedSpec.Read(document) : null;
        api.ReleaseTypes();
        documents.Release();
        MemoryUse.Release();
        DirectionCleaner.Clean(draft);
        progress?.Invoke("Checking the spec");
        IReadOnlyList<WrittenFile> files = new SpecChecker(draft, draft.Names, report).Run(progress, cancel);
        if (extension is not null && PatchedSpec.Apply(extension, draft, files, report, cancel) is { } patched)
        {
            (draft, files) = patched;
        }

        BodyVariants.Report(draft, report);
        report.CountOperations(OperationCounts.Create(draft, cancel));
        return new ImportResult(draft, files, report);
    }

    private static ApiDescription Read(DocumentSet documents, ImportRequest request, ImportReport report, CancellationToken cancel) => request.Kind switch
    {
        DocumentKind.OpenApi => OpenApiReader.Read(documents, request.Filter, report, cancel),
        DocumentKind.Aws => AwsReader.Read(
            documents.Main, AwsCompanions.Read(request.Path, request.DisplayPath, cancel), request.Filter, report, cancel),
        DocumentKind.OpenRpc => OpenRpcReader.Read(documents, request.Filter, report, cancel),
        _ => throw new InvalidOperationException($"The kind {request.Kind} is not defined."),
    };
}

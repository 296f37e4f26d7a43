using Igata.Import.Documents;
using Igata.Import.Reporting;
using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Import.Writing;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Import.Checking;

/// <summary>
/// Checks what is written as <c>igata check</c> does. What would be a finding is changed until there is none: a limit is left out, a type is
/// weakened, and at last an operation is left out. Each change is a line of the report.
/// </summary>
internal sealed class SpecChecker(SpecDraft draft, NameTable names, ImportReport report)
{
    private const int MaxRounds = 40;

    // A round reads and checks everything, so it solves as many findings as it can.
    private const int MaxFindings = 200_000;

    private const string Folder = "specs/import/";

    private readonly Remedies _remedies = new(draft, names, report);

    // A round changes few files, and the others are not parsed again.
    private Dictionary<string, ParsedFile> _parsed = new(StringComparer.Ordinal);

    /// <summary>Writes the files, and changes the spec until they have no findings.</summary>
    public IReadOnlyList<WrittenFile> Run(Action<string>? progress, CancellationToken cancel)
    {
        for (int round = 1; round <= MaxRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            RemoveUnused();
            IReadOnlyList<WrittenFile> files = SpecFiles.Write(draft, cancel);
            SpecDiagnostic[] findings = [.. Compile(files, cancel)];
            if (findings.Length == 0)
            {
                return AddHints(cancel) ? SpecFiles.Write(draft, cancel) : files;
            }

            MemoryUse.Release();
            progress?.Invoke($"Solving {findings.Length:N0} findings, round {round}");
            Solve(findings, files, isLast: round > MaxRounds - 10, cancel);
        }

        throw new ImportException(draft.Api.Document.Path, 1, 1, $"The spec still has findings after {MaxRounds} rounds. This is a bug of Igata; please report it together with the document.");
    }

    private void RemoveUnused()
    {
        var usage = TypeUsage.Create(draft);
        HashSet<string> used = [.. usage.OfHeader, .. usage.OfMethods(draft.Methods)];
        draft.Types.RemoveAll(type => !used.Contains(type.Name));
    }

    /// <summary>Writes what the document hints at as comments, if it would have no findings without the comment sign.</summary>
    private bool AddHints(CancellationToken cancel)
    {
        DraftMethod[] hinted = [.. draft.Methods.Where(method => method.PageHint is not null)];
        foreach (DraftMethod method in hinted)
        {
            method.Map.Add("pages", method.PageHint!);
        }

        MemoryUse.Release();
        IReadOnlyList<WrittenFile> files = hinted.Length == 0 ? [] : SpecFiles.Write(draft, cancel);
        HashSet<SpecNode> wrong =
        [
            .. hinted.Length == 0 ? [] : Compile(files, cancel)
                .SelectMany(finding => files.First(file => file.Path == finding.File).FindPath(finding.Span.Offset))
                .Where(span => span.Entry is not null).Select(span => span.Value),
        ];
        foreach (DraftMethod method in hinted)
        {
            method.Map.Remove("pages");
            if (!wrong.Contains(method.Map) && method.Map.Find("responses") is { } responses)
            {
                responses.AddComments(YamlWriter.Write("", new SpecMap().Add("pages", method.PageHint!), []).Text.TrimEnd());
            }
        }

        return hinted.Length > 0;
    }

    private IEnumerable<SpecDiagnostic> Compile(IReadOnlyList<WrittenFile> files, CancellationToken cancel)
    {
        _parsed = files.ToDictionary(file => file.Path, Parse, StringComparer.Ordinal);
        return SpecCompiler.FindAll([.. _parsed.Values], MaxFindings, cancel);
    }

    private ParsedFile Parse(WrittenFile file) => _parsed.TryGetValue(file.Path, out ParsedFile? parsed) && parsed.File.Text == file.Text
        ? parsed
        : new ParsedFile(new SpecFile(Folder + file.Path, file.Path, file.Text));

    private void Solve(SpecDiagnostic[] findings, IReadOnlyList<WrittenFile> files, bool isLast, CancellationToken cancel)
    {
        Dictionary<string, WrittenFile> byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var touched = new HashSet<SpecEntry>();
        foreach (SpecDiagnostic finding in findings)
        {
            cancel.ThrowIfCancellationRequested();
            IReadOnlyList<WrittenSpan> path = byPath[finding.File].FindPath(finding.Span.Offset);
            if (path.Count < 2 && path.FirstOrDefault().Entry?.Key is null or "types" or "methods")
            {
                throw new ImportException(draft.Api.Document.Path, 1, 1, $"The spec has a finding that belongs to no part of it: {finding.Id} {finding.Message}");
            }

            // The caller chose the name, so another one is not made up.
            if (path is [{ Entry.Key: "api" }, ..])
            {
                throw new ImportException(draft.Api.Document.Path, 1, 1, $"The name of the API cannot be used: {finding.Message} Pass another one with --api.");
            }

            // One change may solve several findings of the same part; the others are found again in the next round.
            SpecEntry part = path.LastOrDefault(span => span.Entry is not null).Entry!;
            if (touched.Add(part))
            {
                _remedies.Apply(finding, path, isLast);
            }
        }

        _remedies.ApplyRenames();
    }
}

using System.Text.RegularExpressions;
using Igata.Import.Documents;
using Igata.Import.Reporting;
using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Import.Writing;
using Igata.Specs.Diagnostics;

namespace Igata.Import.Checking;

/// <summary>Changes the part of a spec that a finding is about.</summary>
internal sealed partial class Remedies(SpecDraft draft, NameTable names, ImportReport report)
{
    /// <summary>Keywords that only add a check or a convenience: without them the spec means less, but is valid.</summary>
    private static readonly HashSet<string> Removable = new(
        [
            "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "maxBytes", "minItems", "maxItems",
            "minProperties", "maxProperties", "default", "readOnly", "writeOnly", "secret", "idempotency-token", "joined-by", "nesting", "short", "pages", "rules",
            "absent", "non-finite", "retry-after", "media", "end", "replaced-by",
        ],
        StringComparer.Ordinal);

    private static readonly string[] Silent = ["readOnly", "writeOnly", "short"];

    private static readonly string[] ParameterSections = ["path", "query", "headers", "form", "multipart", "multipart?", "host"];

    private readonly HashSet<string> _weakened = new(StringComparer.Ordinal);

    public void Apply(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path, bool isLast)
    {
        if (!isLast && (RemoveExample(finding, path) || RemoveKeyword(finding, path) || ApplyById(finding, path)))
        {
            return;
        }

        Fall(finding, path);
    }

    private bool ApplyById(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path) => finding.Id switch
    {
        "IGT0221" or "IGT0206" or "IGT0275" or "IGT0208" => WeakenType(finding, path),
        "IGT0250" or "IGT0254" => WeakenParameter(finding, path),
        "IGT0222" => MakeOptional(finding, path),
        "IGT0274" => Flatten(finding, path),
        "IGT0279" => RemoveMember(finding, path),
        "IGT0295" => LeaveOut(finding, path),
        _ when finding.Id.StartsWith("IGT03", StringComparison.Ordinal) => Rename(finding, path),
        _ => false,
    };

    private static bool IsIn(IReadOnlyList<WrittenSpan> path, string key) => path.Any(span => span.Entry?.Key == key);

    private bool RemoveExample(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        int examples = path.ToList().FindIndex(span => span.Entry is { Key: "examples", Value: SpecList });
        if (examples < 0 || examples + 1 >= path.Count || path[examples + 1] is not { List: { } list, Item: { } item })
        {
            return false;
        }

        if (list.Items.Remove(item))
        {
            report.Lost(item.At ?? FindAt(path), $"An example contradicts the description, and is not a test: {finding.Message}");
        }

        if (list.Items.Count == 0)
        {
            path[examples].Map!.Entries.Remove(path[examples].Entry!);
        }

        return true;
    }

    private bool RemoveKeyword(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        // A member of a record may have the name of a keyword, so the parent must have a keyword of types or of methods.
        WrittenSpan span = path.LastOrDefault(candidate => candidate.Entry is { } entry && Removable.Contains(entry.Key) && IsKeywordMap(candidate.Map!, path));
        if (span.Entry is null || finding.Id.StartsWith("IGT03", StringComparison.Ordinal))
        {
            return false;
        }

        span.Map!.Entries.Remove(span.Entry);
        if (path.Select(candidate => candidate.Entry).FirstOrDefault(candidate => candidate?.Value == span.Map) is { } owner)
        {
            owner.Value = TypeShaper.Simplify(span.Map);
        }

        if (!Silent.Contains(span.Entry.Key))
        {
            report.Lost(span.Entry.At ?? FindAt(path), $"'{span.Entry.Key}' is not part of the spec: {finding.Message}");
        }

        return true;
    }

    private static bool IsKeywordMap(SpecMap map, IReadOnlyList<WrittenSpan> path)
    {
        int index = path.ToList().FindIndex(span => span.Map == map);
        string? parent = index > 0 ? path[index - 1].Entry?.Key : null;
        return parent is not (null or "fields" or "request" or "response" or "params" or "result" or "path" or "query" or "headers" or "body" or "form" or "multipart" or "multipart?" or "cases" or "variables" or "types" or "methods");
    }

    private bool MakeOptional(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        string member = Through().Match(finding.Message).Groups[1].Value;
        SpecMap? fields = path.Select(span => span.Value).OfType<SpecMap>().Select(map => map["fields"]).OfType<SpecMap>().LastOrDefault(candidate => candidate.Find(member) is not null);
        if (fields?.Find(member) is not { } entry)
        {
            return false;
        }

        report.Weaker(entry.At ?? FindAt(path), $"The member '{member}' is optional: {finding.Message}");
        entry.Key += "?";
        return true;
    }

    private static bool IsMember(WrittenSpan span, IReadOnlyList<WrittenSpan> path)
    {
        int index = path.ToList().FindIndex(other => other.Entry == span.Entry);
        return index > 0 && path[index - 1].Entry?.Key is "fields" or "body" or "request" or "response" or "params" or "result" or "path" or "query" or "headers" or "form" or "multipart" or "multipart?";
    }

    private bool RemoveMember(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        WrittenSpan span = path.LastOrDefault(candidate => candidate.Entry is not null && IsMember(candidate, path));
        if (span.Entry is null)
        {
            return false;
        }

        span.Map!.Entries.Remove(span.Entry);
        report.Lost(span.Entry.At ?? FindAt(path), $"'{span.Entry.Key}' is not part of the spec: {finding.Message}");
        return true;
    }

    /// <summary>Writes the members of included records in place.</summary>
    private bool Flatten(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        SpecMap? map = path.Select(span => span.Value).OfType<SpecMap>().LastOrDefault(candidate => candidate["include"] is SpecList);
        if (map is null)
        {
            return false;
        }

        var fields = new SpecMap();
        AddMembers(fields, map, 0);
        map.Remove("include");
        map.Remove("fields");
        map.Add("fields", fields);
        report.Otherwise(FindAt(path), $"The members of the parts of 'allOf' are written in place: {finding.Message}");
        return true;
    }

    private void AddMembers(SpecMap fields, SpecMap record, int depth)
    {
        foreach (SpecItem include in depth < 16 && record["include"] is SpecList list ? list.Items : [])
        {
            if (FindType(((SpecText)include.Value).Text) is { } included)
            {
                AddMembers(fields, included.Map, depth + 1);
            }
        }

        foreach (SpecEntry entry in (record["fields"] as SpecMap)?.Entries ?? [])
        {
            fields.Entries.RemoveAll(other => other.Key.TrimEnd('?') == entry.Key.TrimEnd('?'));
            fields.Entries.Add(new SpecEntry(entry.Key, SpecCopy.Copy(entry.Value), entry.At));
        }
    }

    private bool LeaveOut(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        DraftMethod? method = path[0].Entry?.Key == "methods" ? draft.Methods.Find(candidate => candidate.Map == path[1].Entry?.Value) : null;
        if (method is null)
        {
            return false;
        }

        // Of two operations on one path, that of the path itself stays, and not that of a fragment of it.
        string reason = finding.Message;
        if (!method.Operation.Path.Contains('#', StringComparison.Ordinal)
            && draft.Methods.Find(other => other != method && other.Operation.Path.Contains('#', StringComparison.Ordinal) && finding.Message.Contains($"'{other.Name}'", StringComparison.Ordinal)) is { } variant)
        {
            reason = $"Its path differs from that of '{method.Name}' only in a fragment, which is never sent.";
            method = variant;
        }

        draft.Methods.Remove(method);
        if (method.Operation.Variant is { } form)
        {
            report.Lost(form.At, $"The body that is sent as '{form.Media}' is not part of the spec: {reason}");
        }
        else
        {
            report.LeftOut(method.Operation.At, $"'{method.Name}' is not part of the spec: {reason}");
        }

        return true;
    }

    // Nothing more specific helps: a type is any value, a part of the API is left out, and so is an operation.
    private void Fall(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        if (path[0].Entry!.Key == "types" && FindType(path[1].Entry?.Key) is { } type)
        {
            if (_weakened.Add(type.Name))
            {
                report.Weaker(FindAt(path), $"'{type.Name}' is read as any value: {finding.Message}");
                type.Map.Entries.Clear();
                type.Map.Add("type", "any", SpecTextKind.Expression);
                return;
            }

            LeaveOutUsers(type, finding);
        }
        else if (path[0].Entry!.Key == "webhooks" && path.Count > 1 && path[1].Entry is { } webhook)
        {
            path[1].Map!.Entries.Remove(webhook);
            if (path[1].Map!.Entries.Count == 0)
            {
                draft.Header.Remove("webhooks");
            }

            report.LeftOut(webhook.At ?? FindAt(path), $"The webhook '{webhook.Key}' is not part of the spec: {finding.Message}");
        }
        else if (!LeaveOut(finding, path))
        {
            draft.Header.Entries.Remove(path[0].Entry!);
            report.Lost(FindAt(path), $"'{path[0].Entry!.Key}' of the API is not part of the spec: {finding.Message}");
            if (path[0].Entry!.Key == "endpoint")
            {
                draft.Header.Add("endpoint", "http://localhost/", SpecTextKind.Text);
            }
        }
    }

    private void LeaveOutUsers(DeclaredType type, SpecDiagnostic finding)
    {
        var usage = TypeUsage.Create(draft);
        foreach (DraftMethod method in draft.Methods.Where(method => usage.OfMethod(method).Contains(type.Name)).ToList())
        {
            draft.Methods.Remove(method);
            report.LeftOut(method.Operation.At, $"'{method.Name}' is not part of the spec: {finding.Message}");
        }

        draft.Types.Remove(type);
    }

    [GeneratedRegex("requires itself through '([^']*)'")]
    private static partial Regex Through();

    private SourceNode FindAt(IReadOnlyList<WrittenSpan> path) => path.Reverse().Select(span => span.Entry?.At ?? span.Item?.At).FirstOrDefault(at => at is not null) ?? draft.Api.Document.Root;
}

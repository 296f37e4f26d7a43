using System.Text.RegularExpressions;
using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Specs.Diagnostics;
using Igata.Specs.Names;

namespace Igata.Import.Checking;

/// <content>Names that clash, are reserved or too long.</content>
internal sealed partial class Remedies
{
    private bool Rename(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        WrittenSpan last = path.LastOrDefault(span => span.Entry is not null);
        bool isType = path[0].Entry?.Key == "types" && path.Count == 2;
        if (isType && FindType(path[1].Entry?.Key) is { } declared)
        {
            RenameType(declared);
            return true;
        }

        // A type that is written in place, or a request or a response, has the name of a declared type.
        if (finding.Id is "IGT0302" or "IGT0303" or "IGT0304" && FindNamedType(finding.Message) is { } named)
        {
            RenameType(named);
            return true;
        }

        if (IsIn(path, "fields") || path[0].Entry?.Key == "types" || path.Any(span => IsMember(span, path)) || IsIn(path, "enum") || IsIn(path, "codes") || IsIn(path, "cases"))
        {
            return RenameMember(last, path);
        }

        if (path[0].Entry?.Key == "methods" && draft.Methods.Find(method => method.Map == path[1].Entry!.Value) is { } target)
        {
            RenameMethod(target);
            return true;
        }

        return false;
    }

    private DeclaredType? FindNamedType(string message) =>
        Quoted().Matches(message).Select(match => FindType(match.Groups[1].Value)).FirstOrDefault(type => type is not null);

    private void RenameType(DeclaredType type)
    {
        string name = names.UseType(type.Name + "Value", type.Name + "Data", type.Name + "Type");
        int index = draft.Types.IndexOf(type);
        draft.Types[index] = type with { Name = name };
        _renames.Add(type.Name, name);
    }

    /// <summary>Renames the types in all places, after all findings were solved.</summary>
    public void ApplyRenames()
    {
        if (_renames.Count > 0)
        {
            TypeReferences.Rename(draft.Header, _renames);
            draft.Types.ForEach(type => TypeReferences.Rename(type.Map, _renames));
            draft.Methods.ForEach(method => TypeReferences.Rename(method.Map, _renames));
            _renames.Clear();
        }
    }

    // The texts that the findings are about have the names from before.
    private DeclaredType? FindType(string? name) =>
        name is null ? null : draft.Types.Find(type => type.Name == _renames.GetValueOrDefault(name, name));

    private void RenameMethod(DraftMethod method)
    {
        string name = names.UseMethod(CSharpName.Create(method.Name) + "Call", CSharpName.Create(method.Name) + "Operation");
        if (method.Map.Find("as") is { } entry)
        {
            entry.Value = new SpecText(name, SpecTextKind.Text);
        }
        else
        {
            method.Map.Entries.Insert(0, new SpecEntry("as", new SpecText(name, SpecTextKind.Text), null));
        }
    }

    private bool RenameMember(WrittenSpan last, IReadOnlyList<WrittenSpan> path)
    {
        SpecEntry? entry = last.Entry?.Key == "as" ? path.Reverse().Skip(1).FirstOrDefault(span => span.Entry is not null).Entry : last.Entry;
        SpecItem? item = path[^1].Item;
        if (entry is null || (item is not null && !IsIn(path, "enum")) || (item is null && entry.Key is "enum" or "fields" or "cases" or "codes"))
        {
            return false;
        }

        if (item is not null)
        {
            return false;
        }

        string wire = entry.Key.TrimEnd('?', '*');
        SpecMap member = RestBodyShaper.Expand(entry.Value);
        string old = member["as"] is SpecText alias ? alias.Text : CSharpName.Create(wire);
        member.Remove("as");
        string stem = old.Length == 0 ? "Value" : old.Length > 80 ? old[..80] : old;
        member.Add("as", _aliases.TryGetValue(stem, out int count) ? $"{stem}Value{count}" : stem + "Value", SpecTextKind.Text);
        _aliases[stem] = count + 2;
        entry.Value = member;
        return true;
    }

    private readonly Dictionary<string, string> _renames = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _aliases = new(StringComparer.Ordinal);

    [GeneratedRegex("'([A-Z][A-Za-z0-9]*)'")]
    private static partial Regex Quoted();
}

using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the C# of JSON that can be read as each of several types.</summary>
internal static class ViewsCodeBuilder
{
    public static ViewsCode Build(TypeMap all, UnionDef views, string fallback)
    {
        TypeMap types = all.CreateScope(views);
        return new ViewsCode
        {
            Name = views.Name,
            Docs = XmlDocs.BuildTypeDocs(views.Docs, views.Lifecycle, fallback),
            Attributes = XmlDocs.BuildAttributes(views.Lifecycle, ""),
            HoldsSecrets = types.Secrets.Contains(new DefinedType(views.Name)),
            IsValidated = types.IsValidated(views),
            Views = [.. views.Cases.Select((view, i) => BuildView(types, views, i, null))],
        };
    }

    /// <summary>Builds the checks of views of another assembly. They are outside of the type, so they access its public members.</summary>
    /// <param name="all">The types of the API.</param>
    /// <param name="views">The views.</param>
    /// <param name="receiver">The value as an expression.</param>
    public static ViewsCode BuildChecks(TypeMap all, UnionDef views, string receiver) =>
        new() { Name = views.Name, Views = [.. views.Cases.Select((view, i) => BuildView(all, views, i, receiver))] };

    private static ViewCode BuildView(TypeMap types, UnionDef views, int index, string? receiver)
    {
        UnionCase view = views.Cases[index];
        CsType type = types.Map(view.Type);
        var checks = new CheckBuilder(types);
        bool isChecked = receiver is not null || types.IsValidated(views);
        string property = receiver is null ? $"As{view.Name}" : $"{receiver}.As{view.Name}";
        string owner = receiver is null ? view.Name : $"{views.Name}_{view.Name}";
        EquatableArray<CheckCode> ofValue = isChecked ? checks.Build(view.Type, type.IsValue ? property + ".GetValueOrDefault()" : property + "!", "null", owner) : [];
        EquatableArray<CheckCode> ofView = isChecked ? checks.Build(view.Type, $"view{index + 1}", "null", owner) : [];
        return new ViewCode(view.Name, Identifiers.CreateLocalName(view.Name), type)
        {
            IsOnly = type.Name != views.Name && views.Cases.Count(other => types.Map(other.Type).Name == type.Name) == 1,
            FirstBytes = Literal.Create(GetFirstBytes(types, view.Type)),
            Member = Literal.Create(FindMember(types, view.Type)),
            Checks = ofValue,
            IsValid = Condition.All([ofView.Count == 0 ? Condition.IsNotNull(property) : Condition.Is(property, $"{{ }} view{index + 1}"), .. ofView.Select(check => check.Condition)]),
            Patterns = [.. ofView.SelectMany(check => check.Patterns)],
        };
    }

    // Most JSON of another type is recognized before it is read, because a failed reader throws.
    private static string GetFirstBytes(TypeMap types, TypeRef type) => string.Concat(UnionTerms.Expand(type, types.FindType)
        .SelectMany(term => UnionTerms.GetKinds(term, types.FindType) is { Count: > 0 } kinds ? kinds : [JsonKind.Object, JsonKind.Array, JsonKind.String, JsonKind.Number, JsonKind.True, JsonKind.False, JsonKind.Null])
        .Distinct().Select(SelectionBuilder.GetFirstBytes));

    private static string FindMember(TypeMap types, TypeRef type) =>
        type is DefinedType defined && types.Find(defined) is RecordDef { Positional: false } record ? record.Fields.FirstOrDefault(field => !field.Optional && field.Type is not NullableType)?.Wire ?? "" : "";
}

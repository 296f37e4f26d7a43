using System.Runtime.CompilerServices;
using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>An item with a name on the wire and a name in C#.</summary>
/// <param name="wire">The name on the wire.</param>
/// <param name="as">The name that the spec gives it in C#, or null.</param>
/// <param name="name">The name in C#, if it is known from binding.</param>
internal sealed class NamedItem(Located<string> wire, Located<string>? @as, string? name = null)
{
    // Several rules ask for all names.
    private static readonly ConditionalWeakTable<BoundSpec, NamedItem[]> All = new();
    private static readonly ConditionalWeakTable<BoundSpec, NamedItem[][]> Fields = new();

    public Located<string> Wire => wire;

    public Located<string>? As => @as;

    public string Name { get; } = name ?? @as?.Value ?? CSharpName.Create(wire.Value);

    private static Located<string>? GetErrorName(ErrorCodeSpec code) =>
        code.As ?? (ErrorCode.GetClass(code.Code.Value) is null ? null : new Located<string>(ErrorsBuilder.GetDefaultName(code.Code.Value), code.Code.Location));

    /// <summary>The location of the text that determines the C# name.</summary>
    public SourceLocation Location => As?.Location ?? Wire.Location;

    /// <summary>Returns the members of each record, in the order of the records.</summary>
    public static IReadOnlyList<NamedItem[]> GetFields(BoundSpec boundSpec) => Fields.GetValue(boundSpec, static key => [.. key.Records.Select(GetFields)]);

    private static NamedItem[] GetFields(BoundRecord record)
    {
        IReadOnlyList<FieldSpec> fields = record.Fields.Fields;
        var items = new NamedItem[fields.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Create(fields[i], record.Def.Fields.Count == items.Length ? record.Def.Fields[i].Name : null);
        }

        return items;
    }

    public static IEnumerable<NamedItem> GetValues(BoundEnum boundEnum) =>
        boundEnum.Spec.Values.Select(value => new NamedItem(new Located<string>(value.Value.Scalar.Text, value.Value.Location), value.As));

    public static IEnumerable<NamedItem> GetCodes(BoundSpec boundSpec) =>
        (boundSpec.Spec.Api?.Errors.Codes ?? []).Select(code => new NamedItem(code.Code, GetErrorName(code)));

    public static IEnumerable<NamedItem> GetMethods(BoundSpec boundSpec) => boundSpec.Spec.Methods.Select(method => new NamedItem(method.Key, method.As));

    /// <summary>Returns the variants of methods with another body in their responses.</summary>
    public static IEnumerable<NamedItem> GetVariants(BoundSpec boundSpec) =>
        from method in boundSpec.Methods
        where method.Model.VariantOf is not null
        select new NamedItem(method.Spec.Key, new Located<string>(method.Model.Name, (method.Spec.As ?? method.Spec.Key).Location));

    /// <summary>Returns the streaming variants of methods.</summary>
    public static IEnumerable<NamedItem> GetStreams(BoundSpec boundSpec) =>
        from method in boundSpec.Methods
        where method.Model.StreamName is not null
        select new NamedItem(method.Spec.Key, new Located<string>(method.Model.StreamName!, (method.Spec.As ?? method.Spec.Key).Location));

    public static IEnumerable<NamedItem> GetWebhooks(BoundSpec boundSpec) => boundSpec.Spec.Webhooks.Select(webhook => new NamedItem(webhook.Call.Key, webhook.Call.As));

    public static IEnumerable<NamedItem> GetTypes(BoundSpec boundSpec) => boundSpec.Spec.Types.Select(type => new NamedItem(type.Name, type.Shape.As));

    public static IEnumerable<NamedItem> GetCases(BoundCases union) => union.Cases.Fields.Select(Create);

    /// <summary>Returns the properties of the cases, and the methods that create them.</summary>
    public static IEnumerable<NamedItem> GetCaseMembers(BoundCases union) =>
        [.. GetCases(union).Select(@case => union.Def.Form is UnionForm.Views ? new NamedItem(@case.Wire, new Located<string>("As" + @case.Name, @case.Location)) : @case), .. GetCases(union).Select(@case => new NamedItem(@case.Wire, new Located<string>("From" + @case.Name, @case.Location)))];

    public static IEnumerable<NamedItem> GetHeaders(ErrorCodeSpec code) => (code.Headers?.Fields ?? []).Select(Create);

    /// <summary>Returns the options of the client that an API adds. They belong to the header, although the credentials of methods are options too.</summary>
    public static IEnumerable<NamedItem> GetOptions(BoundSpec boundSpec) => !boundSpec.HasHeader ? [] :
    [
        .. (boundSpec.Spec.Api?.Variables?.Fields ?? []).Select(Create),
        .. (boundSpec.Spec.Api?.Query?.Fields ?? []).Where(parameter => parameter.Shape.Const is null).Select(Create),
        .. (boundSpec.Spec.Api?.Headers?.Fields ?? []).Where(header => header.Shape.Const is null).Select(Create),
        .. (boundSpec.Spec.Api?.Endpoints ?? []).Select(endpoint => new NamedItem(endpoint.Name, new Located<string>(HeaderBuilder.GetOptionName(endpoint), endpoint.Name.Location))),
        .. GetUserOptions(boundSpec.Whole),
        .. GetKeyOptions(boundSpec.Whole),
    ];

    private static IEnumerable<NamedItem> GetKeyOptions(BoundSpec boundSpec)
    {
        if (boundSpec.Spec.Client is not null)
        {
            return [];
        }

        Located<string>[] names = [.. ((IEnumerable<AuthSpec?>)[boundSpec.Spec.Api?.Auth, .. boundSpec.Spec.Methods.Select(method => method.Auth)])
            .SelectMany(auth => auth?.Flatten() ?? []).Select(auth => auth.Token is null ? auth.Header ?? auth.Query ?? auth.Cookie : null).OfType<Located<string>>()];
        return AuthKeys.Find(boundSpec.Methods.Select(method => method.Model.Auth).OfType<Auth>().Prepend(boundSpec.Header.Auth))
            .Select(key => (key.Name, Wire: names.First(name => name.Value == AuthKeys.GetWireName(key.Entry))))
            .SelectMany(key => new[] { key.Name, key.Name.Length == 0 ? "" : key.Name + "Source" }.Select(name => new NamedItem(key.Wire, new Located<string>(name, key.Wire.Location))));
    }

    // If the password is fixed, the user name is an option of its own.
    private static IEnumerable<NamedItem> GetUserOptions(BoundSpec boundSpec) =>
        ((IEnumerable<AuthSpec?>)[boundSpec.Spec.Api?.Auth, .. boundSpec.Spec.Methods.Select(method => method.Auth)])
        .SelectMany(auth => auth?.Flatten() ?? [])
        .Select(auth => auth.Basic is { Password: not null, User: { } user } ? user : null)
        .OfType<Located<string>>()
        .GroupBy(user => user.Value, StringComparer.Ordinal)
        .Select(group => new NamedItem(group.First(), null));

    public static NamedItem[] GetAll(BoundSpec boundSpec) => All.GetValue(boundSpec, static key => FindAll(key));

    private static NamedItem[] FindAll(BoundSpec boundSpec) =>
    [
        .. GetOptions(boundSpec),
        .. ErrorCodes.GetAll(boundSpec.Spec).SelectMany(GetHeaders),
        .. boundSpec.Cases.SelectMany(GetCases),
        .. GetTypes(boundSpec),
        .. GetMethods(boundSpec),
        .. GetWebhooks(boundSpec),
        .. GetCodes(boundSpec),
        .. GetFields(boundSpec).SelectMany(fields => fields),
        .. boundSpec.Enums.SelectMany(GetValues),
    ];

    private static NamedItem Create(FieldSpec field) => Create(field, null);

    private static NamedItem Create(FieldSpec field, string? name) =>
        new(field.Wire, field.Shape.As ?? (field.IsFamily ? new Located<string>(CSharpName.CreateForFamily(field.Wire.Value), field.Wire.Location) : null), name);
}

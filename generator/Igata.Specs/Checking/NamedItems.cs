using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>An item with a name on the wire and a name in C#.</summary>
internal readonly record struct NamedItems(Located<string> Wire, Located<string>? As)
{
    public string Name => As?.Value ?? CSharpName.Create(Wire.Value);

    /// <summary>The location of the text that determines the C# name.</summary>
    public SourceLocation Location => As?.Location ?? Wire.Location;

    public static IEnumerable<NamedItems> GetFields(BoundRecord record) =>
        record.Fields.Fields.Select(Create);

    public static IEnumerable<NamedItems> GetValues(BoundEnum boundEnum) =>
        boundEnum.Spec.Values.Select(value => new NamedItems(new Located<string>(value.Value.Scalar.Text, value.Value.Location), value.As));

    public static IEnumerable<NamedItems> GetCodes(BoundSpec boundSpec) =>
        (boundSpec.Spec.Api?.Errors.Codes ?? []).Select(code => new NamedItems(code.Code, code.As));

    public static IEnumerable<NamedItems> GetMethods(BoundSpec boundSpec) => boundSpec.Spec.Methods.Select(method => new NamedItems(method.Key, method.As));

    /// <summary>The streaming variants of methods.</summary>
    public static IEnumerable<NamedItems> GetStreams(BoundSpec boundSpec) =>
        from method in boundSpec.Methods
        where method.Model.StreamName is not null
        select new NamedItems(method.Spec.Key, new Located<string>(method.Model.StreamName!, (method.Spec.As ?? method.Spec.Key).Location));

    public static IEnumerable<NamedItems> GetTypes(BoundSpec boundSpec) => boundSpec.Spec.Types.Select(type => new NamedItems(type.Name, type.Shape.As));

    public static IEnumerable<NamedItems> GetCases(BoundCases union) => union.Cases.Fields.Select(Create);

    /// <summary>The properties of the cases, and the methods that create them.</summary>
    public static IEnumerable<NamedItems> GetCaseMembers(BoundCases union) =>
        [.. GetCases(union), .. GetCases(union).Select(@case => new NamedItems(@case.Wire, new Located<string>("From" + @case.Name, @case.Location)))];

    public static IEnumerable<NamedItems> GetHeaders(ErrorCodeSpec code) => (code.Headers?.Fields ?? []).Select(Create);

    /// <summary>The options of the client that an API adds.</summary>
    public static IEnumerable<NamedItems> GetOptions(BoundSpec boundSpec) =>
    [
        .. (boundSpec.Spec.Api?.Variables?.Fields ?? []).Select(Create),
        .. (boundSpec.Spec.Api?.Headers?.Fields ?? []).Where(header => header.Shape.Const is null).Select(Create),
        .. (boundSpec.Spec.Api?.Endpoints ?? []).Select(endpoint => new NamedItems(endpoint.Name, new Located<string>(HeaderBuilder.GetOptionName(endpoint), endpoint.Name.Location))),
        .. GetUserOptions(boundSpec),
    ];

    // If the password is fixed, the user name is an option of its own.
    private static IEnumerable<NamedItems> GetUserOptions(BoundSpec boundSpec) =>
        ((IEnumerable<AuthSpec?>)[boundSpec.Spec.Api?.Auth, .. boundSpec.Spec.Methods.Select(method => method.Auth)])
        .Select(auth => auth?.Basic is { Password: not null, User: { } user } ? user : null)
        .OfType<Located<string>>()
        .GroupBy(user => user.Value, StringComparer.Ordinal)
        .Select(group => new NamedItems(group.First(), null));

    public static IEnumerable<NamedItems> GetAll(BoundSpec boundSpec) =>
    [
        .. GetOptions(boundSpec),
        .. (boundSpec.Spec.Api?.Errors.Codes ?? []).SelectMany(GetHeaders),
        .. boundSpec.Cases.SelectMany(GetCases),
        .. GetTypes(boundSpec),
        .. GetMethods(boundSpec),
        .. GetCodes(boundSpec),
        .. boundSpec.Records.SelectMany(GetFields),
        .. boundSpec.Enums.SelectMany(GetValues),
    ];

    private static NamedItems Create(FieldSpec field) => new(field.Wire, field.Shape.As);
}

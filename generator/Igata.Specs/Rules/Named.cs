using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Something with a name on the wire and so a name in C#.</summary>
internal readonly record struct Named(Located<string> Wire, Located<string>? As)
{
    public string Name => As?.Value ?? CSharpName.Of(Wire.Value);

    /// <summary>Where the name in C# comes from.</summary>
    public Place Place => As?.Place ?? Wire.Place;

    public static IEnumerable<Named> Fields(DraftRecord record) =>
        record.Fields.Fields.Select(Of);

    public static IEnumerable<Named> Values(DraftEnum set) =>
        set.Spec.Values.Select(value => new Named(new Located<string>(value.Value.Scalar.Text, value.Value.Place), value.As));

    public static IEnumerable<Named> Codes(Draft draft) =>
        (draft.Spec.Api?.Errors.Codes ?? []).Select(code => new Named(code.Code, code.As));

    public static IEnumerable<Named> Methods(Draft draft) => draft.Spec.Methods.Select(method => new Named(method.Key, method.As));

    /// <summary>The calls that hand out the items of a list one by one.</summary>
    public static IEnumerable<Named> Streams(Draft draft) =>
        from method in draft.Methods
        where method.Model.StreamName is not null
        select new Named(method.Spec.Key, new Located<string>(method.Model.StreamName!, (method.Spec.As ?? method.Spec.Key).Place));

    public static IEnumerable<Named> Types(Draft draft) => draft.Spec.Types.Select(type => new Named(type.Name, type.Shape.As));

    public static IEnumerable<Named> Cases(DraftCases union) => union.Cases.Fields.Select(Of);

    public static IEnumerable<Named> Headers(ErrorCodeSpec code) => (code.Headers?.Fields ?? []).Select(Of);

    /// <summary>What the client of an API has options for.</summary>
    public static IEnumerable<Named> Options(Draft draft) =>
    [
        .. (draft.Spec.Api?.Variables?.Fields ?? []).Select(Of),
        .. (draft.Spec.Api?.Headers?.Fields ?? []).Where(header => header.Shape.Const is null).Select(Of),
        .. (draft.Spec.Api?.Endpoints ?? []).Select(endpoint => new Named(endpoint.Name, new Located<string>(HeaderBuilder.NameOf(endpoint), endpoint.Name.Place))),
        .. Users(draft),
    ];

    // With a given password the name is asked for by its own word.
    private static IEnumerable<Named> Users(Draft draft) =>
        ((IEnumerable<AuthSpec?>)[draft.Spec.Api?.Auth, .. draft.Spec.Methods.Select(method => method.Auth)])
        .Select(auth => auth?.Basic is { Password: not null, User: { } user } ? user : null)
        .OfType<Located<string>>()
        .GroupBy(user => user.Value, StringComparer.Ordinal)
        .Select(same => new Named(same.First(), null));

    public static IEnumerable<Named> All(Draft draft) =>
    [
        .. Options(draft),
        .. (draft.Spec.Api?.Errors.Codes ?? []).SelectMany(Headers),
        .. draft.Cases.SelectMany(Cases),
        .. Types(draft),
        .. Methods(draft),
        .. Codes(draft),
        .. draft.Records.SelectMany(Fields),
        .. draft.Enums.SelectMany(Values),
    ];

    private static Named Of(FieldSpec field) => new(field.Wire, field.Shape.As);
}

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
        record.Fields.Fields.Select(field => new Named(field.Wire, field.Shape.As));

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

    public static IEnumerable<Named> All(Draft draft) =>
    [
        .. Types(draft),
        .. Methods(draft),
        .. Codes(draft),
        .. draft.Records.SelectMany(Fields),
        .. draft.Enums.SelectMany(Values),
    ];
}

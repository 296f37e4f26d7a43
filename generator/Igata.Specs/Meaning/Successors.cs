using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>A life as meant: its successor by the name it has in C#.</summary>
internal static class Successors
{
    public static Lifecycle OfType(LifeSpec life, Draft draft) =>
        Life(life, name => draft.Declared.TryGetValue(name, out TypeSpec? type) ? Home.NameOf(type) : null);

    public static Lifecycle OfMethod(LifeSpec life, Draft draft) =>
        Life(life, key => draft.Spec.Methods.Find(method => method.Key.Value == key) is { } method ? MethodBuilder.NameOf(method) : null);

    public static Lifecycle OfField(LifeSpec life, FieldsSpec fields) =>
        Life(life, wire => fields.Fields.FirstOrDefault(field => field.Wire.Value == wire) is { } field
            ? field.Shape.As?.Value ?? CSharpName.Of(wire)
            : null);

    public static Lifecycle OfValue(LifeSpec life, EnumSpec set) =>
        Life(life, wire => set.Values.FirstOrDefault(value => value.Value.Scalar.Text == wire) is { } value
            ? value.As?.Value ?? CSharpName.Of(wire)
            : null);

    private static Lifecycle Life(LifeSpec life, Func<string, string?> nameOf) => life == LifeSpec.Stable
        ? Lifecycle.Stable
        : new Lifecycle
        {
            Stability = life.Stability,
            Since = life.Since,
            Until = life.Until,
            ReplacedBy = life.ReplacedBy is { } successor ? nameOf(successor.Value) : null,
        };
}

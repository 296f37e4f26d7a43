using System.ComponentModel;
using System.Reflection;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Tests;

/// <summary>The shape of the public API: what users name, and what generated code calls.</summary>
public sealed class PublicTypeTests
{
    private static readonly Type[] Types = typeof(JsonData).Assembly.GetExportedTypes();

    [Fact]
    public void TypesAreInTwoNamespaces() =>
        Assert.Equal(["Igata.Runtime", "Igata.Runtime.CompilerServices"], Types.Select(static type => type.Namespace).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void TypesForGeneratedCodeAreHiddenFromCompletion() => Assert.All(
        Types.Where(static type => !type.IsNested && type.Namespace == typeof(JsonParsing).Namespace),
        static type => Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State));

    [Fact]
    public void NoTypeHasTheNameOfANamespace()
    {
        HashSet<string> namespaces = [.. typeof(JsonData).Assembly.GetTypes().SelectMany(static type => type.Namespace?.Split('.') ?? [])];
        Assert.DoesNotContain(Types, type => namespaces.Contains(type.Name));
    }

    /// <summary>A positional record would get another constructor and another Deconstruct with every further property.</summary>
    [Fact]
    public void NoTypeHasDeconstruct() => Assert.DoesNotContain(Types, static type => type.GetMethod("Deconstruct") is not null);
}

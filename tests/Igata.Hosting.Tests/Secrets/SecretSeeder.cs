using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Igata.Runtime;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>Creates requests of any type, with a marked secret in every secret member.</summary>
internal sealed class SecretSeeder(string suffix)
{
    public const string Mark = "PLANTED";

    private readonly Dictionary<Type, bool> _containsSecret = [];

    /// <summary>The secrets by member, as <c>Type.Member</c>.</summary>
    public Dictionary<string, string> SecretsByMember { get; } = [];

    public object? CreateValue(Type type, string location)
    {
        Type underlying = Nullable.GetUnderlyingType(type) ?? type;
        return underlying == typeof(Secret) ? new Secret(CreateSecret(location)) : CreatePlain(underlying) ?? CreateWrapped(underlying, location) ?? (underlying.IsValueType ? CreateKnown(underlying) : CreateRecord(underlying));
    }

    private string CreateSecret(string location)
    {
        string secret = $"{Mark}-{SecretsByMember.Count}-{suffix}";
        SecretsByMember[location] = secret;
        return secret;
    }

    private static object? CreatePlain(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(Guid) => Guid.Parse("7a5f5c3e-0d5c-4a6e-9f43-0a1c2b3d4e5f"),
        _ when type == typeof(Uri) => new Uri("http://text.example/"),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(1),
        _ when type == typeof(JsonData) => JsonData.Parse("{}"),
        _ when type == typeof(MediaContent) => new MediaContent("text"u8.ToArray()),
        _ when type == typeof(bool) => true,
        _ when type.IsPrimitive => System.Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Creates a list with one item, or wraps a value in one of our own structs.</summary>
    private object? CreateWrapped(Type type, string location)
    {
        if (!type.IsGenericType || type.Namespace != typeof(Secret).Namespace)
        {
            return null;
        }

        Type item = type.GenericTypeArguments[^1];
        return Convert(type, item, () => CreateValue(item, location))
            ?? Convert(type, item.MakeArrayType(), () =>
            {
                var items = Array.CreateInstance(item, 1);
                items.SetValue(CreateValue(item, location), 0);
                return items;
            });
    }

    private static object? Convert(Type type, Type from, Func<object?> value) =>
        type.GetMethod("op_Implicit", [from])?.Invoke(null, [value()]);

    /// <summary>Creates a named value of an open enum, or a case of a union.</summary>
    private static object? CreateKnown(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type)?.GetValue(null)
            ?? Convert(type, typeof(string), static () => "text")
            ?? Convert(type, typeof(long), static () => 1L)
            ?? Activator.CreateInstance(type);

    private object CreateRecord(Type type)
    {
        object record = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is not null && (property.IsDefined(typeof(RequiredMemberAttribute)) || ContainsSecret(property.PropertyType)))
            {
                property.SetValue(record, CreateValue(property.PropertyType, $"{type.Name}.{property.Name}"));
            }
        }

        return record;
    }

    private bool ContainsSecret(Type type)
    {
        if (_containsSecret.TryGetValue(type, out bool known))
        {
            return known;
        }

        _containsSecret[type] = false;
        bool contains = type == typeof(Secret)
            || type.GenericTypeArguments.Any(ContainsSecret)
            || (type.Namespace?.StartsWith("Igata.", StringComparison.Ordinal) == true && !typeof(IEnumerable).IsAssignableFrom(type)
                && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => property.SetMethod is not null && ContainsSecret(property.PropertyType)));
        return _containsSecret[type] = contains;
    }
}

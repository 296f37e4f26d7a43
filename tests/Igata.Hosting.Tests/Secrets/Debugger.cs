using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>What a debugger shows of an object that is unfolded as far as it goes; of types that are not ours, their text.</summary>
internal sealed partial class Debugger
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int Deepest = 12;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _shown = [];

    public static IReadOnlyList<string> Show(object? value)
    {
        var debugger = new Debugger();
        debugger.Unfold(value, 0);
        return debugger._shown;
    }

    private void Unfold(object? value, int depth)
    {
        if (value is null || depth > Deepest || (!value.GetType().IsValueType && value is not string && !_seen.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        _shown.Add(Display(value, type));
        if (type.GetCustomAttribute<DebuggerTypeProxyAttribute>() is { } proxy && type.Namespace?.StartsWith("Igata", StringComparison.Ordinal) == true)
        {
            Unfold(Proxy(proxy, type, value), depth + 1);
            return;
        }

        if (value is Delegate call)
        {
            Unfold(call.Target, depth + 1);
        }
        else if (value is IEnumerable items and not string)
        {
            foreach (object? item in items)
            {
                Unfold(item, depth + 1);
            }
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Unfold(type.GetProperty("Key")!.GetValue(value), depth + 1);
            Unfold(type.GetProperty("Value")!.GetValue(value), depth + 1);
        }

        for (Type? one = type; one?.Namespace?.StartsWith("Igata", StringComparison.Ordinal) == true; one = one.BaseType)
        {
            UnfoldMembers(value, one, depth);
        }
    }

    private void UnfoldMembers(object value, Type type, int depth)
    {
        foreach (FieldInfo field in type.GetFields(Members).Where(IsShown))
        {
            Unfold(field.GetValue(value), depth + 1);
        }

        foreach (PropertyInfo property in type.GetProperties(Members).Where(static property => property.CanRead && property.GetIndexParameters().Length == 0 && IsShown(property) && !property.PropertyType.IsByRefLike))
        {
            try
            {
                Unfold(property.GetValue(value), depth + 1);
            }
            catch (TargetInvocationException fault)
            {
                _shown.Add(fault.InnerException!.Message);
            }
        }
    }

    private static object Proxy(DebuggerTypeProxyAttribute proxy, Type type, object value)
    {
        Type shown = Type.GetType(proxy.ProxyTypeName, throwOnError: true)!;
        return Activator.CreateInstance(shown.IsGenericTypeDefinition ? shown.MakeGenericType(type.GenericTypeArguments) : shown, Members, null, [value], null)!;
    }

    private static bool IsShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never
        && !(member.Name.StartsWith('<') && member.DeclaringType!.GetProperty(member.Name[1..Math.Max(1, member.Name.IndexOf('>', StringComparison.Ordinal))], Members) is { } property && !IsShown(property));

    private static string Display(object value, Type type) => type.GetCustomAttribute<DebuggerDisplayAttribute>() is { Value: { } display }
        ? Expression().Replace(display, match => type.GetProperty(match.Groups[1].Value, Members)?.GetValue(value)?.ToString() ?? "")
        : value.ToString() ?? "";

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Expression();
}

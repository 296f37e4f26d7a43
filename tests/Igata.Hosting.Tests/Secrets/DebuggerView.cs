using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>Collects what a debugger shows of an object that is fully expanded. Foreign types are shown by their ToString.</summary>
internal sealed partial class DebuggerView
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int MaxDepth = 12;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _shown = [];

    public static IReadOnlyList<string> Show(object? value)
    {
        var debugger = new DebuggerView();
        debugger.ShowValue(value, 0);
        return debugger._shown;
    }

    private void ShowValue(object? value, int depth)
    {
        if (value is null || depth > MaxDepth || (!value.GetType().IsValueType && value is not string && !_seen.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        _shown.Add(FormatDisplay(value, type));
        if (type.GetCustomAttributes<DebuggerTypeProxyAttribute>().FirstOrDefault() is { } proxy && type.Namespace?.StartsWith("Igata", StringComparison.Ordinal) == true)
        {
            ShowValue(CreateProxy(proxy, type, value), depth + 1);
            return;
        }

        if (value is Delegate call)
        {
            ShowValue(call.Target, depth + 1);
        }
        else if (value is IEnumerable items and not string)
        {
            foreach (object? item in items)
            {
                ShowValue(item, depth + 1);
            }
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            ShowValue(type.GetProperty("Key")!.GetValue(value), depth + 1);
            ShowValue(type.GetProperty("Value")!.GetValue(value), depth + 1);
        }

        for (Type? current = type; current?.Namespace?.StartsWith("Igata", StringComparison.Ordinal) == true; current = current.BaseType)
        {
            ShowMembers(value, current, depth);
        }
    }

    private void ShowMembers(object value, Type type, int depth)
    {
        foreach (FieldInfo field in type.GetFields(Members).Where(IsShown))
        {
            ShowValue(field.GetValue(value), depth + 1);
        }

        foreach (PropertyInfo property in type.GetProperties(Members).Where(static property => property.CanRead && property.GetIndexParameters().Length == 0 && IsShown(property) && !property.PropertyType.IsByRefLike))
        {
            try
            {
                ShowValue(property.GetValue(value), depth + 1);
            }
            catch (TargetInvocationException exception)
            {
                _shown.Add(exception.InnerException!.Message);
            }
        }
    }

    private static object CreateProxy(DebuggerTypeProxyAttribute proxy, Type type, object value)
    {
        Type shown = Type.GetType(proxy.ProxyTypeName, throwOnError: true)!;
        return Activator.CreateInstance(shown.IsGenericTypeDefinition ? shown.MakeGenericType(type.GenericTypeArguments) : shown, Members, null, [value], null)!;
    }

    private static bool IsShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never
        && !(member.Name.StartsWith('<') && member.DeclaringType!.GetProperty(member.Name[1..Math.Max(1, member.Name.IndexOf('>', StringComparison.Ordinal))], Members) is { } property && !IsShown(property));

    private static string FormatDisplay(object value, Type type) => type.GetCustomAttributes<DebuggerDisplayAttribute>().FirstOrDefault() is { Value: { } display }
        ? DisplayExpression().Replace(display, match => type.GetProperty(match.Groups[1].Value, Members)?.GetValue(value)?.ToString() ?? "")
        : value.ToString() ?? "";

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex DisplayExpression();
}

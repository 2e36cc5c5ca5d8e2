namespace Chokepoint.Supply.Network;

/// <summary>
/// An order of the nodes of a graph in which each comes after those it depends on, except in a cycle: the nodes of a cycle stand
/// together as one component (Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972).
/// </summary>
/// <param name="Nodes">The nodes in order.</param>
/// <param name="ComponentStart">Where each component begins in <see cref="Nodes"/>, and one end more.</param>
internal sealed record DependencyOrder(int[] Nodes, int[] ComponentStart)
{
    /// <summary>Orders a graph given as compressed rows: node <c>v</c> depends on <c>on[start[v]..start[v + 1]]</c>.</summary>
    public static DependencyOrder Of(int[] start, int[] on)
    {
        var search = new Search(start, on);
        for (var node = 0; node < start.Length - 1; node++)
        {
            search.From(node);
        }

        return new DependencyOrder(search.Order, [.. search.Components, search.Order.Length]);
    }

    private sealed class Search(int[] start, int[] on)
    {
        private const int Unseen = -1;
        private readonly int[] _index = Filled(start.Length - 1, Unseen);
        private readonly int[] _low = new int[start.Length - 1];
        private readonly int[] _finished = new int[start.Length - 1];
        private readonly int[] _next = start[..^1];
        private readonly bool[] _open = new bool[start.Length - 1];
        private readonly Stack<int> _path = new();
        private readonly Stack<int> _waiting = new();
        private int _seen;
        private int _done;
        private int _placed;

        public int[] Order { get; } = new int[start.Length - 1];

        public List<int> Components { get; } = [];

        public void From(int root)
        {
            if (_index[root] != Unseen)
            {
                return;
            }

            Enter(root);
            while (_path.TryPeek(out var node))
            {
                if (_next[node] < start[node + 1])
                {
                    var other = on[_next[node]++];
                    if (_index[other] == Unseen)
                    {
                        Enter(other);
                    }
                    else if (_open[other])
                    {
                        _low[node] = Math.Min(_low[node], _index[other]);
                    }
                }
                else
                {
                    _path.Pop();
                    Leave(node);
                }
            }
        }

        private void Enter(int node)
        {
            _index[node] = _low[node] = _seen++;
            _open[node] = true;
            _path.Push(node);
            _waiting.Push(node);
        }

        private void Leave(int node)
        {
            _finished[node] = _done++;
            if (_path.TryPeek(out var parent))
            {
                _low[parent] = Math.Min(_low[parent], _low[node]);
            }

            if (_low[node] != _index[node])
            {
                return;
            }

            var first = _placed;
            Components.Add(first);
            int member;
            do
            {
                member = _waiting.Pop();
                _open[member] = false;
                Order[_placed++] = member;
            }
            while (member != node);

            // Within a cycle the search's own finishing order lets most values settle in the first sweep.
            if (_placed - first > 1)
            {
                var keys = Order[first.._placed].Select(inner => _finished[inner]).ToArray();
                keys.AsSpan().Sort(Order.AsSpan(first.._placed));
            }
        }

        private static int[] Filled(int length, int value)
        {
            var array = new int[length];
            Array.Fill(array, value);
            return array;
        }
    }
}

package vn.kehoach;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The house rules for how a model is drawn: all of it, nothing upon another, flows from border to border. */
final class DiagramLint {

    private final List<String> findings = new ArrayList<>();
    // Asked of the model once: it finds the shape of an element by searching all of the file.
    private final Map<String, BpmnShape> shapes;
    private final Map<String, BpmnEdge> edges;

    private DiagramLint(BpmnModelInstance model) {
        shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null && shape.getBounds() != null)
                .collect(toMap(shape -> shape.getBpmnElement().getId(), identity(), (one, other) -> one));
        edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .collect(toMap(edge -> edge.getBpmnElement().getId(), identity(), (one, other) -> one));
    }

    static List<String> findings(BpmnModelInstance model) {
        var lint = new DiagramLint(model);
        List<BaseElement> drawn = Stream.of(FlowNode.class, TextAnnotation.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(BaseElement.class::cast)
                .toList();
        drawn.forEach(lint::shape);
        List<BaseElement> shaped =
                drawn.stream().filter(element -> lint.box(element) != null).toList();
        for (int i = 0; i < shaped.size(); i++) {
            for (BaseElement other : shaped.subList(i + 1, shaped.size())) {
                lint.pair(shaped.get(i), other);
            }
        }
        model.getModelElementsByType(SequenceFlow.class).forEach(lint::edge);
        return lint.findings;
    }

    private void shape(BaseElement element) {
        Box box = box(element);
        unless(box != null, element, "not drawn");
        if (box == null) {
            return;
        }
        if (element instanceof Event || element instanceof Gateway) {
            label(element, shapes.get(element.getId()).getBpmnLabel());
        }
        if (element.getParentElement() instanceof SubProcess scope && box(scope) != null) {
            unless(box.within(box(scope)), element, "drawn outside of " + scope.getId());
        }
    }

    private void pair(BaseElement one, BaseElement other) {
        boolean attached = one instanceof BoundaryEvent a && other.equals(a.getAttachedTo())
                || other instanceof BoundaryEvent b && one.equals(b.getAttachedTo());
        if (!attached && one.getParentElement().equals(other.getParentElement())) {
            unless(!box(one).overlaps(box(other)), one, "drawn upon " + other.getId());
        }
    }

    private void edge(SequenceFlow flow) {
        BpmnEdge edge = edges.get(flow.getId());
        unless(edge != null && edge.getWaypoints().size() > 1, flow, "not drawn");
        if (edge == null || edge.getWaypoints().size() < 2) {
            return;
        }
        if (flow.getName() != null) {
            label(flow, edge.getBpmnLabel());
        }
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        touches(flow, points.get(0), flow.getSource());
        touches(flow, points.get(points.size() - 1), flow.getTarget());
    }

    private void touches(SequenceFlow flow, Waypoint point, FlowNode node) {
        Box box = box(node);
        unless(
                box != null && box.wider(1).holds(point) && !box.wider(-10).holds(point),
                flow,
                "does not meet the border of " + node.getId());
    }

    private void label(BaseElement element, BpmnLabel label) {
        unless(label != null && label.getBounds() != null, element, "its label has no place");
    }

    private void unless(boolean kept, BaseElement element, String finding) {
        if (!kept) {
            findings.add(element.getId() + ": " + finding);
        }
    }

    private Box box(BaseElement element) {
        BpmnShape shape = shapes.get(element.getId());
        return shape == null ? null : Box.of(shape.getBounds());
    }

    private record Box(double left, double top, double right, double bottom) {
        static Box of(Bounds b) {
            return new Box(b.getX(), b.getY(), b.getX() + b.getWidth(), b.getY() + b.getHeight());
        }

        Box wider(double by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        boolean holds(Waypoint p) {
            return p.getX() >= left && p.getX() <= right && p.getY() >= top && p.getY() <= bottom;
        }

        boolean overlaps(Box o) {
            return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
        }

        boolean within(Box o) {
            return left > o.left && right < o.right && top > o.top && bottom < o.bottom;
        }
    }
}

use serde::Serialize;

use crate::locale::{Length, Message};
use crate::model::{Due, OrganizationId, PageId, Resolution, ResolutionId, TaskState};
use crate::narrative::Piece;
use crate::route::Anchor;
use crate::site::context::cut::cut;
use crate::site::context::{Link, Mark, Source};
use crate::site::view::View;

/// The tasks of a resolution, by who is to do them.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Tasks {
    pub(in crate::site) resolution: Link,
    pub(in crate::site) bodies: Vec<Body>,
    /// That nobody has said how far any of them is; then the state is not repeated for each.
    pub(in crate::site) none_reported: Option<String>,
    /// The way to the others, where these are not all.
    pub(in crate::site) more: Option<Link>,
}

impl Tasks {
    /// How many there are.
    pub(in crate::site) fn count(&self) -> usize {
        self.bodies.iter().map(|body| body.tasks.len()).sum()
    }

    /// The same in parts of so many tasks. Who has tasks in several parts is named in each.
    pub(in crate::site) fn cut(self, room: usize) -> Vec<Self> {
        let tasks = self.bodies.into_iter().enumerate().flat_map(|(number, body)| {
            let name = body.name;
            body.tasks
                .into_iter()
                .map(move |task| (number, name.clone(), task))
        });
        let parts = cut(tasks, room, |_| 1).into_iter();
        let part = parts.map(|tasks| {
            let mut bodies: Vec<Body> = Vec::new();
            let mut last = None;
            for (number, name, task) in tasks {
                if last != Some(number) {
                    bodies.push(Body {
                        name,
                        tasks: Vec::new(),
                    });
                    last = Some(number);
                }
                if let Some(body) = bodies.last_mut() {
                    body.tasks.push(task);
                }
            }
            Self {
                resolution: self.resolution.clone(),
                bodies,
                none_reported: self.none_reported.clone(),
                more: None,
            }
        });
        part.collect()
    }
}

/// How many tasks a page has at most.
pub(in crate::site) const TASKS: usize = 150;

/// Who is to do something, and what.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Body {
    pub(in crate::site) name: String,
    pub(in crate::site) tasks: Vec<TaskView>,
}

/// Something to be done.
#[derive(Debug, Serialize)]
pub(in crate::site) struct TaskView {
    /// Its place, on the page of its resolution.
    pub(in crate::site) anchor: Option<String>,
    pub(in crate::site) text: String,
    pub(in crate::site) state: Mark,
    /// Since when, until when.
    pub(in crate::site) dates: Vec<String>,
    pub(in crate::site) section: Option<String>,
    pub(in crate::site) source: Option<Source>,
}

impl View<'_> {
    /// The tasks of a resolution. `None` where it has none.
    pub(in crate::site) fn tasks(&self, resolution: &Resolution) -> Option<Tasks> {
        let mut bodies: Vec<Body> = Vec::new();
        for task in &resolution.tasks {
            let name = self.text(&task.body);
            let on = |id, date: String| self.words_of(&Message::new(id).with("date", date));
            let due = task.due.as_ref().map(|due| match due {
                Due::By(day) => self.words.date(*day),
                Due::In(period) => self.period(period, Length::Long),
            });
            let dates = [
                task.date.map(|day| on("task-since", self.words.date(day))),
                due.map(|due| on("task-due", due)),
            ];
            let view = TaskView {
                anchor: Some(Anchor::task(&task.id).as_str().to_owned()),
                text: self.text(&task.text),
                state: self.task_state(task.state),
                dates: dates.into_iter().flatten().collect(),
                section: self
                    .maybe(task.section.as_ref())
                    .map(|section| self.section(&section)),
                source: task.source.as_ref().map(|source| self.source(source)),
            };
            match bodies.iter_mut().find(|body| body.name == name) {
                Some(body) => body.tasks.push(view),
                None => bodies.push(Body {
                    name,
                    tasks: vec![view],
                }),
            }
        }
        let silent = resolution
            .tasks
            .iter()
            .all(|task| task.state == TaskState::NotReported);
        (!bodies.is_empty()).then(|| Tasks {
            resolution: self.resolution(&resolution.id),
            bodies,
            none_reported: silent.then(|| self.say("tasks-none-reported")),
            more: None,
        })
    }

    /// That so many tasks of all are shown, with the way to the others.
    pub(in crate::site) fn tasks_left_out(&self, shown: usize, total: usize, href: Option<String>) -> Link {
        let message = Message::new("tasks-excerpt")
            .with("shown", shown)
            .with("total", total);
        Link {
            text: self.words_of(&message),
            href,
        }
    }

    /// The tasks of every resolution that an organization decided on, but for those that the page's narrative shows.
    pub(in crate::site) fn tasks_of(&self, id: &OrganizationId) -> Vec<Tasks> {
        let pieces = self.narrative().map_or(&[][..], |it| it.pieces.as_slice());
        let shown = |id: &ResolutionId| {
            pieces
                .iter()
                .any(|piece| matches!(piece, Piece::Tasks(it) if it == id))
        };
        let resolutions = self.index.resolutions.get(id).into_iter().flatten();
        let resolutions = resolutions.filter(|it| !shown(&it.id));
        let mut room = TASKS;
        let mut all = Vec::new();
        for resolution in resolutions {
            let tasks = self.tasks_without_anchors(resolution, room);
            room = room.saturating_sub(tasks.as_ref().map_or(0, Tasks::count));
            all.extend(tasks);
        }
        all
    }

    /// The tasks of a resolution, to be shown elsewhere than at the place that their anchors are for: as many as there is
    /// room for, and the way to the others.
    pub(in crate::site) fn tasks_without_anchors(
        &self,
        resolution: &Resolution,
        room: usize,
    ) -> Option<Tasks> {
        let tasks = self.tasks(resolution)?;
        let total = tasks.count();
        let room = if self.on_paper { usize::MAX } else { room };
        let mut shown = if room == 0 {
            Tasks {
                bodies: Vec::new(),
                ..tasks
            }
        } else {
            tasks.cut(room).into_iter().next()?
        };
        if shown.count() < total {
            let href = self.href(&PageId::Resolution(resolution.id.clone()));
            shown.more = Some(self.tasks_left_out(shown.count(), total, href));
        }
        for task in shown.bodies.iter_mut().flat_map(|body| &mut body.tasks) {
            task.anchor = None;
        }
        Some(shown)
    }

    fn task_state(&self, state: TaskState) -> Mark {
        match state {
            TaskState::NotReported => self.mark("not-reported", "task-not-reported"),
            TaskState::NotStarted => self.mark("not-started", "task-not-started"),
            TaskState::UnderWay => self.mark("under-way", "task-under-way"),
            TaskState::Done => self.mark("done", "task-done"),
            TaskState::Dropped => self.mark("dropped", "task-dropped"),
        }
    }
}
